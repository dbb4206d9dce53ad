import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { faultText } from '#domain/maturity/json-reader.ts';
import { longestFile, readAssessmentText } from '#domain/maturity/read-assessment.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';

/** A file of answers, or one sentence on why it is none. */
export type AnswerFile =
  { readonly ok: true; readonly record: AssessmentRecord } | { readonly ok: false; readonly says: string };

/** Reads a file that somebody picked. What is too large is not even opened. */
export async function readAnswerFile(file: File): Promise<AnswerFile> {
  if (file.size > 4 * longestFile)
    return {
      ok: false,
      says: `${file.name} has ${file.size} bytes: too large for answers. Nothing was changed.`,
    };
  const read = readAssessmentText(await file.text(), currentEdition.id);
  if (read.ok) return { ok: true, record: read.value };
  const [first, ...more] = read.faults.map(faultText);
  const others = more.length > 0 ? ` There are ${more.length} more faults.` : '';
  return { ok: false, says: `${file.name} cannot be used: ${first ?? ''}.${others} Nothing was changed.` };
}
