import { useState } from 'react';
import { reportMarkdown } from '#domain/report/report-lines.ts';
import { writeReport } from '#domain/report/report-document.ts';
import type { Report } from '#domain/report/model-report.ts';
import { decide } from '#domain/verdict/decide.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/chart/download.ts';
import { ReportSheet } from './report-sheet.tsx';
import styles from './report.module.css';

const markdownOf = ({ models }: Report) =>
  models.map((model) => reportMarkdown(model, decide(model.decision))).join('\n');

/** The report with what can be done with it: print, copy, take along. */
export function WholeReport({ report }: { readonly report: Report }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(markdownOf(report)).then(
      () => setCopied('Copied.'),
      () => setCopied('This browser does not let pages copy; download the JSON instead.'),
    );
  const save = () =>
    download(
      'plumbline-report.json',
      new Blob([JSON.stringify(writeReport(report))], { type: 'application/json' }),
    );
  return (
    <>
      <div className={styles.actions} data-screen-only>
        <Button look="primary" onClick={() => window.print()}>
          Save as PDF
        </Button>
        <Button onClick={copy}>Copy as Markdown</Button>
        <Button onClick={save}>JSON of all inputs</Button>
        {copied && <span role="status">{copied}</span>}
      </div>
      {report.models.map((model) => (
        <ReportSheet key={model.model.id} report={model} made={report.made} />
      ))}
    </>
  );
}
