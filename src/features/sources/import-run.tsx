import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenFiles, Inspection, Local, Mapping, ProfilingProgress } from '#backend/import-contract.ts';
import { keptModelsQuery } from '#queries/kept-models-query.ts';
import { Button } from '#ui/button.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { Progress } from '#ui/progress.tsx';
import { columnNames } from './change-mapping.ts';
import styles from './import-page.module.css';
import { LogPreview } from './log-preview.tsx';
import { MappingForm } from './mapping-form.tsx';
import { fitToFiles, unknownColumns } from './mapping-of-files.ts';
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
  /** A mapping that was written down or kept before; null to begin with the proposal. */
  readonly known: Mapping | null;
  readonly local: Local;
  readonly onImported: (modelId: string) => void;
}

/** What was understood of the files, to be corrected, and the import itself. */
export function ImportRun({ files, inspection, known, local, onImported }: ImportRunProps) {
  const { logImport, models } = local;
  const fitted = fitToFiles(known ?? inspection.proposal, files);
  const [mapping, setMapping] = useState<Mapping>(fitted.mapping);
  const work = useWork<string>();
  const kept = useQuery(keptModelsQuery(models));
  const replaces = kept.data?.some(({ id }) => id === mapping.model.id) ?? false;
  const unknown = unknownColumns(mapping, columnNames(inspection));
  const total = inspection.sketches['log']?.rowCount ?? null;
  const run = () =>
    work.start(async (watched) => {
      const profile = await logImport.profile(files, mapping, watched);
      watched.signal.throwIfAborted();
      await models.keep({ profile, mapping });
      return profile.model.id;
    }, onImported);
  const share = work.progress && total !== null && total > 0 ? Math.min(1, work.progress.rows / total) : null;
  return (
    <section aria-label="What was understood" className={styles.run}>
      {fitted.lacking.length > 0 && (
        <p className={styles.hint}>
          The mapping also names another file: {fitted.lacking.join(' and ')}. Pick it above, or go on
          without.
        </p>
      )}
      {unknown.length > 0 && (
        <p role="alert" className={styles.fault}>
          The files have no column {unknown.join(', ')}, which the mapping names. Choose other columns, or
          pick the file that has them.
        </p>
      )}
      <MappingForm
        replaces={replaces}
        mapping={mapping}
        inspection={inspection}
        onChange={setMapping}
        disabled={work.isBusy}
      />
      <div className={styles.actions}>
        {work.isBusy ? (
          <Button onClick={work.cancel}>Cancel</Button>
        ) : (
          <Button look="primary" onClick={run}>
            Import
          </Button>
        )}
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
