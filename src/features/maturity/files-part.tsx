import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { assess } from '#domain/maturity/assess.ts';
import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { withSnapshot } from '#domain/maturity/change-record.ts';
import { markdownReport } from '#domain/maturity/markdown-report.ts';
import { marksOf } from '#domain/maturity/mark.ts';
import { assessmentJson } from '#domain/maturity/write-assessment.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/chart/download.ts';
import { FileField } from '#ui/file-field.tsx';
import { answersCsv } from './answers-csv.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './maturity.module.css';
import { readAnswerFile } from './read-answer-file.ts';

function Downloads() {
  const { id, title, record, edition, now } = useAssessment();
  const whole: AssessmentRecord = { ...record, model: id, title };
  const hand = (ending: string, type: string, text: string) =>
    download(`${id}.maturity.${ending}`, new Blob([text], { type }));
  const markdown = () => {
    const assessment = assess(edition, { ...record, now });
    return markdownReport(edition, whole, { assessment, now });
  };
  return (
    <div className={styles.actions}>
      <Button
        onClick={() =>
          hand('json', 'application/json', `${JSON.stringify(assessmentJson(whole), null, 2)}\n`)
        }
      >
        Download everything (JSON)
      </Button>
      <Button
        onClick={() =>
          hand('csv', 'text/csv', answersCsv(edition, record, marksOf(edition, { ...record, now })))
        }
      >
        Answers (CSV)
      </Button>
      <Button onClick={() => hand('md', 'text/markdown', markdown())}>Report (Markdown)</Button>
    </div>
  );
}

/** Files of answers: out for safety, in from somewhere else. What was here before is kept as a snapshot. */
export function FilesPart() {
  const { id, title, record, change, now } = useAssessment();
  const [said, setSaid] = useState<string | null>(null);
  const [offer, setOffer] = useState<AssessmentRecord | null>(null);
  const open = async (file: File | null) => {
    setOffer(null);
    setSaid(null);
    if (!file) return;
    const read = await readAnswerFile(file);
    if (!read.ok) setSaid(read.says);
    else if (read.record.model !== '' && read.record.model !== id)
      setSaid(
        `That file is about “${read.record.title || read.record.model}”, and this assessment about “${title}”. Open it under its own model.`,
      );
    else setOffer(read.record);
  };
  const take = (theirs: AssessmentRecord) => {
    change((mine) => {
      const kept =
        Object.keys(mine.answers).length === 0 ? mine : withSnapshot('Before a file was opened', now)(mine);
      const snapshots = [...theirs.snapshots, ...kept.snapshots].toSorted((a, b) => a.at - b.at);
      return { ...theirs, model: id, title: record.title, snapshots };
    });
    setOffer(null);
    setSaid('The answers of the file are in place. What was here before is kept as a snapshot.');
  };
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <Downloads />
      <FileField
        label="Open a file of answers"
        hint="Replaces the answers here; what was here is kept as a snapshot."
        accept=".json,application/json"
        onChange={(file) => void open(file)}
      />
      {said !== null && <p role="status">{said}</p>}
      {offer && (
        <p className={styles.actions}>
          {Object.keys(offer.answers).length} answers of edition {offer.edition}
          {offer.respondent && ` by ${offer.respondent}`}.
          <Button onClick={() => take(offer)}>Take them over</Button>
        </p>
      )}
      <p className={styles.hint}>
        To put somebody’s answers beside yours instead, use “Together” above. All assessments:{' '}
        <Link to="/maturity">Maturity</Link>.
      </p>
    </section>
  );
}
