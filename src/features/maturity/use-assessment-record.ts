import { useMemo, useState } from 'react';
import { emptyRecord, type AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import type { RecordChange } from '#domain/maturity/change-record.ts';
import type { Fault } from '#domain/maturity/json-reader.ts';
import { readAssessment } from '#domain/maturity/read-assessment.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { assessmentJson } from '#domain/maturity/write-assessment.ts';
import { useDocument } from '#queries/use-document.ts';

/** A kept assessment that is read, or new, or broken; with what saving it came to. */
export interface KeptAssessment {
  readonly document: ReturnType<typeof useDocument>;
  readonly record: AssessmentRecord;
  /** What is wrong with the kept document; it is shown, and overwritten only on request. */
  readonly faults: readonly Fault[];
  readonly change: (make: RecordChange) => void;
  readonly takeTheirs: () => void;
  readonly startAnew: () => void;
}

/** The assessment kept under a name. Answers show at once; saving follows. */
export function useAssessmentRecord(id: string, title: string): KeptAssessment {
  const document = useDocument({ kind: 'assessment', name: id });
  // Newer than what is kept until the last save has come back.
  const [draft, setDraft] = useState<AssessmentRecord | null>(null);
  const { content } = document;
  const read = useMemo(
    () => (content === null ? null : readAssessment(content, currentEdition.id)),
    [content],
  );
  const fresh = emptyRecord(id, title, currentEdition.id);
  const record = draft ?? (read?.ok ? read.value : fresh);
  const keep = (next: AssessmentRecord) => {
    setDraft(next);
    document.save(assessmentJson(next));
  };
  return {
    document,
    record,
    faults: draft === null && read?.ok === false ? read.faults : [],
    change: (make) => keep(make(record)),
    takeTheirs: () => {
      setDraft(null);
      document.conflict?.takeTheirs();
    },
    startAnew: () => keep(fresh),
  };
}
