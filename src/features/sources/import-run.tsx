import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  ChosenFiles,
  Inspection,
  LogImport,
  Mapping,
  ProfilingProgress,
} from '#backend/import-contract.ts';
import { keptModelsQuery } from '#queries/kept-models-query.ts';
import { Button } from '#ui/button.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { Progress } from '#ui/progress.tsx';
import styles from './import-page.module.css';
import { LogPreview } from './log-preview.tsx';
import { MappingForm } from './mapping-form.tsx';
import { useWork } from './use-work.ts';

const stages: Record<ProfilingProgress['stage'], string> = {
  plan: 'Planning chunks',
  reference: 'Reading the reference',
  profile: 'Counting',
};

function progressText(progress: ProfilingProgress | null): string {
  return progress ? `${stages[progress.stage]}: ${formatCount(progress.rows)} rows` : 'Starting…';
}

export interface ImportRunProps {
  readonly files: ChosenFiles;
  readonly inspection: Inspection;
  readonly logImport: LogImport;
  readonly onImported: (modelId: string) => void;
}

/** What was understood of the files, to be corrected, and the import itself. */
export function ImportRun({ files, inspection, logImport, onImported }: ImportRunProps) {
  const [mapping, setMapping] = useState<Mapping>(inspection.proposal);
  const work = useWork<string>();
  const kept = useQuery(keptModelsQuery(logImport));
  const replaces = kept.data?.some(({ id }) => id === mapping.model.id) ?? false;
  const total = inspection.sketches['log']?.rowCount ?? null;
  const run = () =>
    work.start(async (watched) => {
      const profile = await logImport.profile(files, mapping, watched);
      watched.signal.throwIfAborted();
      await logImport.keep(profile);
      return profile.model.id;
    }, onImported);
  const share = work.progress && total !== null && total > 0 ? Math.min(1, work.progress.rows / total) : null;
  return (
    <section aria-label="What was understood" className={styles.run}>
      <MappingForm
        replaces={replaces}
        mapping={mapping}
        inspection={inspection}
        onChange={setMapping}
        disabled={work.isBusy}
      />
      <div className={styles.actions}>
        {work.isBusy ? <Button onClick={work.cancel}>Cancel</Button> : <Button onClick={run}>Import</Button>}
        {work.isBusy && <Progress label={progressText(work.progress)} share={share} />}
      </div>
      {work.error && (
        <p role="alert" className={styles.fault}>
          {work.error}
        </p>
      )}
      <LogPreview sketch={inspection.sketches['log']} />
    </section>
  );
}
