import { useState } from 'react';
import type { ChosenFiles, Inspection, LogImport } from '#backend/import-contract.ts';
import { useLogImport } from '#queries/log-import-context.tsx';
import { Empty } from '#ui/empty.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Page } from '#ui/page.tsx';
import styles from './import-page.module.css';
import { ImportRun } from './import-run.tsx';
import { useWork } from './use-work.ts';

const accept = '.csv,.tsv,.txt,.parquet,text/csv';

export interface ImportPageProps {
  readonly onImported: (modelId: string) => void;
}

interface Picked {
  readonly log: File | null;
  readonly reference: File | null;
  readonly actuals: File | null;
}

const chosen = ({ log, ...others }: Picked): ChosenFiles | null => (log ? { log, ...others } : null);

function Import({ logImport, onImported }: ImportPageProps & { readonly logImport: LogImport }) {
  const [picked, setPicked] = useState<Picked>({ log: null, reference: null, actuals: null });
  const inspection = useWork<Inspection>();
  const pick = (role: keyof Picked) => (file: File | null) => {
    const next = { ...picked, [role]: file };
    setPicked(next);
    const files = chosen(next);
    if (files) inspection.start((watched) => logImport.inspect(files, watched));
    else inspection.forget();
  };
  const files = chosen(picked);
  return (
    <>
      <div className={styles.files}>
        <FileField
          label="Prediction log"
          hint="CSV or Parquet, picked or dropped here."
          accept={accept}
          onChange={pick('log')}
        />
        <FileField
          label="Reference log"
          hint="Optional: the period in which the model was known to work."
          accept={accept}
          onChange={pick('reference')}
        />
        <FileField
          label="Actuals"
          hint="Optional: what came true, joined by an id."
          accept={accept}
          onChange={pick('actuals')}
        />
      </div>
      {inspection.isBusy && <p role="status">Looking at the files…</p>}
      {inspection.error && (
        <p role="alert" className={styles.fault}>
          {inspection.error}
        </p>
      )}
      {files && inspection.result && (
        <ImportRun
          key={inspection.run}
          files={files}
          inspection={inspection.result}
          logImport={logImport}
          onImported={onImported}
        />
      )}
    </>
  );
}

/** A person's own logs, profiled in this browser. */
export function ImportPage({ onImported }: ImportPageProps) {
  const logImport = useLogImport();
  return (
    <Page
      title="Import a prediction log"
      kicker={<a href="/sources">Source</a>}
      lede="The files are read in this tab and never leave it; only counts are kept, in this browser."
    >
      {logImport ? (
        <Import logImport={logImport} onImported={onImported} />
      ) : (
        <Empty message="This browser keeps nothing, so nothing can be imported." />
      )}
    </Page>
  );
}
