import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenFiles, Inspection, Local, Mapping } from '#backend/import-contract.ts';
import { keptModelQuery } from '#queries/kept-models-query.ts';
import { useLocal } from '#queries/local-context.tsx';
import { Empty } from '#ui/empty.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Page } from '#ui/page.tsx';
import styles from './import-page.module.css';
import { ImportRun } from './import-run.tsx';
import { useWork } from './use-work.ts';

const accept = '.csv,.tsv,.txt,.parquet,text/csv';

export interface ImportPageProps {
  /** Model of this browser to be profiled again from its file; null for a new one. */
  readonly again: string | null;
  readonly onImported: (modelId: string) => void;
}

type Picked = { readonly [Role in keyof ChosenFiles]: File | null };

const chosen = ({ log, ...others }: Picked): ChosenFiles | null => (log ? { log, ...others } : null);

interface ImportProps {
  readonly local: Local;
  /** The mapping to begin with, where one is known before any file is. */
  readonly known: Mapping | null;
  readonly onImported: (modelId: string) => void;
}

function Import({ local, known, onImported }: ImportProps) {
  const [picked, setPicked] = useState<Picked>({ log: null, reference: null, actuals: null });
  const inspection = useWork<Inspection>();
  const given = useWork<Mapping>();
  const pick = (role: keyof Picked) => (file: File | null) => {
    const next = { ...picked, [role]: file };
    setPicked(next);
    const files = chosen(next);
    if (files) inspection.start((watched) => local.logImport.inspect(files, watched));
    else inspection.forget();
  };
  const pickMapping = (file: File | null) =>
    file ? given.start(() => local.logImport.readMapping(file)) : given.forget();
  const files = chosen(picked);
  const error = inspection.error ?? given.error;
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
        <FileField
          label="Mapping file"
          hint="Optional: what the columns mean, written down before. Without it a mapping is proposed."
          accept=".json,application/json"
          onChange={pickMapping}
        />
      </div>
      {inspection.isBusy && <p role="status">Looking at the files…</p>}
      {error && (
        <p role="alert" className={styles.fault}>
          {error}
        </p>
      )}
      {files && inspection.result && !given.isBusy && !given.error && (
        <ImportRun
          key={`${inspection.run}-${given.run}`}
          files={files}
          inspection={inspection.result}
          known={given.result ?? known}
          local={local}
          onImported={onImported}
        />
      )}
    </>
  );
}

function ImportAgain({ local, id, onImported }: Omit<ImportProps, 'known'> & { readonly id: string }) {
  const kept = useQuery(keptModelQuery(local.models, id));
  if (kept.isPending) return <p role="status">Looking for the model…</p>;
  if (!kept.data) return <Empty message={`There is no model ${id} in this browser.`} />;
  return (
    <>
      <p>
        Give the log of {kept.data.profile.model.name} again: it is profiled with the mapping that was kept,
        and the new profile takes the place of the old one.
      </p>
      <Import local={local} known={kept.data.mapping} onImported={onImported} />
    </>
  );
}

/** A person's own logs, profiled in this browser. */
export function ImportPage({ again, onImported }: ImportPageProps) {
  const local = useLocal();
  return (
    <Page
      title="Import a prediction log"
      kicker={<a href="/sources">Source</a>}
      lede="The files are read in this tab and never leave it; only counts are kept, in this browser."
    >
      {!local && <Empty message="This browser keeps nothing, so nothing can be imported." />}
      {local && again === null && <Import local={local} known={null} onImported={onImported} />}
      {local && again !== null && <ImportAgain local={local} id={again} onImported={onImported} />}
    </Page>
  );
}
