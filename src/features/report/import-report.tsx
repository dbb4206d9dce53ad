import { useState } from 'react';
import type { Report } from '#domain/report/model-report.ts';
import { readReport } from '#domain/report/report-document.ts';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import styles from './report.module.css';

export interface ImportReportProps {
  readonly imported: Report | null;
  readonly onImport: (report: Report | null) => void;
}

/** Shows a report from its JSON: the same page, wherever it was made. */
export function ImportReport({ imported, onImport }: ImportReportProps) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      const result = readReport(JSON.parse(await file.text()));
      setFaults(
        result.outcome === 'faulty'
          ? result.faults.map(({ path, what, remedy }) => `${path}: ${what} ${remedy}`)
          : [],
      );
      if (result.outcome === 'read') onImport(result.report);
    } catch {
      setFaults([`${file.name} is not JSON; it may be cut off.`]);
    }
  };
  if (imported) return <Button onClick={() => onImport(null)}>Back to the source’s own report</Button>;
  return (
    <>
      <FileField
        label="Report from a file"
        accept=".json,application/json"
        onChange={(file) => void read(file)}
      />
      {faults.length > 0 && (
        <ul role="alert" className={styles.fault}>
          {faults.slice(0, 5).map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  );
}
