import { useState } from 'react';
import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { withSnapshot } from '#domain/maturity/change-record.ts';
import { mergeRefusal, mergeRespondents } from '#domain/maturity/merge-respondents.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { useAssessment } from './assessment-state.ts';
import styles from './maturity.module.css';
import { readAnswerFile } from './read-answer-file.ts';
import { SpreadTable } from './spread-table.tsx';

/** Several people's answers side by side, and as one. */
export function TogetherPart() {
  const { id, record, edition, now, change } = useAssessment();
  const [others, setOthers] = useState<readonly AssessmentRecord[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const mine = { ...record, model: id };
  const add = async (file: File | null) => {
    if (!file) return;
    const read = await readAnswerFile(file);
    const refusal = read.ok ? mergeRefusal(mine, read.record) : read.says;
    setSaid(refusal);
    if (read.ok && refusal === null) setOthers([...others, read.record]);
  };
  const all = [mine, ...others];
  const merged = mergeRespondents(edition, all, now);
  const take = () => {
    change((before) => ({
      ...withSnapshot('Before answers were put together', now)(before),
      answers: merged.answers,
      context: merged.context,
    }));
    setOthers([]);
    setSaid('The lower answer of each pair is in place. What was here before is kept as a snapshot.');
  };
  return (
    <section aria-labelledby="together">
      <h2 id="together">Together</h2>
      <p>
        Let two or three people answer apart, each download a file, and open them here. Where they differ, the
        lower answer counts until they have talked it over.
      </p>
      <div className={styles.start}>
        <TextField
          label="Your name or role"
          value={record.respondent}
          onChange={(respondent) => change((before) => ({ ...before, respondent }))}
        />
        <FileField
          label="Add somebody’s file"
          accept=".json,application/json"
          onChange={(file) => void add(file)}
        />
      </div>
      {said !== null && <p role="status">{said}</p>}
      {others.length > 0 && (
        <>
          <SpreadTable records={all} merged={merged} />
          <div className={styles.actions}>
            <Button onClick={take}>Put together</Button>
            <Button look="quiet" onClick={() => setOthers([])}>
              Leave it
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
