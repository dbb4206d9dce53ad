import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { assess } from '#domain/maturity/assess.ts';
import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { missingContext } from '#domain/maturity/context.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import { faultText, type Fault } from '#domain/maturity/json-reader.ts';
import { messagesOf } from '#domain/maturity/messages.ts';
import { longestFile, readAssessmentText } from '#domain/maturity/read-assessment.ts';
import { readEdition } from '#domain/maturity/read-edition.ts';
import { resultDocument, type ResultDocument } from '#domain/maturity/result-document.ts';
import { currentEdition, findEdition, shippedEditions } from '#domain/maturity/shipped-editions.ts';
import { skipNotices } from '#domain/maturity/skip-notices.ts';
import type { Instant } from '#domain/time/instant.ts';
import { InputError } from '#profiling/input-error.ts';

/** What the command prints: the result, which edition made it, and what to know about it. */
export interface AssessOutput extends ResultDocument {
  readonly edition: string;
  readonly messages: readonly string[];
  readonly notices: readonly string[];
}

const refuse = (path: string, faults: readonly Fault[]): never => {
  throw new InputError(
    faults.map(faultText).join(`.\n${path}: `),
    { file: path },
    'See docs/maturity.md for the form of the file.',
  );
};

async function readText(path: string): Promise<string> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() !== true)
    throw new InputError('there is no such file.', { file: path }, 'Check the path.');
  // UTF-8 takes up to four bytes for a character; what is larger is not even read.
  if (file.size > 4 * longestFile)
    throw new InputError(
      `has ${file.size} bytes, and may have ${longestFile} characters.`,
      { file: path },
      'Shorten the notes.',
    );
  return readFile(path, 'utf8');
}

/** A team's own edition. */
export async function readEditionFile(path: string): Promise<Edition> {
  let json: unknown;
  try {
    json = JSON.parse(await readText(path));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new InputError('is not JSON, or was cut off.', { file: path }, 'Save the edition again.');
  }
  const read = readEdition(json);
  return read.ok ? read.value : refuse(path, read.faults);
}

function editionOf({ edition }: AssessmentRecord, path: string, own: readonly Edition[]): Edition {
  const found = findEdition(edition, own);
  if (found) return found;
  const known = [...shippedEditions, ...own].map(({ id }) => id).join(', ');
  throw new InputError(
    `edition: there is no edition "${edition.slice(0, 60)}" here.`,
    { file: path },
    `Known: ${known}. Name the file of another one with --edition FILE.`,
  );
}

/**
 * Assesses the answers in a file.
 * @param now ages evidence.
 * @throws InputError with the path of each fault.
 */
export async function assessFile(
  path: string,
  now: Instant,
  own: readonly Edition[] = [],
): Promise<AssessOutput> {
  const read = readAssessmentText(await readText(path), currentEdition.id);
  if (!read.ok) return refuse(path, read.faults);
  const { answers, context } = read.value;
  const edition = editionOf(read.value, path, own);
  const missing = missingContext(context);
  if (missing.length > 0)
    return refuse(
      path,
      missing.map((id) => ({ path: `context.${id}`, what: 'is missing' })),
    );
  const assessment = assess(edition, { answers, context, now });
  return {
    edition: edition.id,
    ...resultDocument(assessment),
    messages: messagesOf(edition, assessment, context).map(({ text }) => text),
    notices: [
      ...skipNotices(edition, answers, context),
      ...(assessment.open.length > 0
        ? [`${assessment.open.length} statements have no answer and count as no.`]
        : []),
    ],
  };
}
