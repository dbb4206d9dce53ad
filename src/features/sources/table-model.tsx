import { useState } from 'react';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Mapping } from '#backend/import-contract.ts';
import type { TableInspection, TableServer, TableSource } from '#backend/table-contract.ts';
import { Button } from '#ui/button.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Progress } from '#ui/progress.tsx';
import { columnNames } from './change-mapping.ts';
import { ColumnTypes } from './column-types.tsx';
import styles from './import-page.module.css';
import { MappingForm } from './mapping-form.tsx';
import { unknownColumns } from './mapping-of-files.ts';
import { serverFault } from './server-fault.ts';
import { useWork } from './use-work.ts';

/** What was counted, and by which mapping. */
interface Tried {
  readonly mapping: Mapping;
  readonly profile: ModelProfile;
}

function Findings({ profile }: { readonly profile: ModelProfile }) {
  const { chunks, notices } = profile;
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  const labelled = chunks.reduce((sum, chunk) => sum + chunk.labelled, 0);
  return (
    <>
      <p role="status">
        <strong>{formatCount(rows)} predictions</strong> in {formatCount(chunks.length)} chunks,{' '}
        {chunks[0]?.key} to {chunks.at(-1)?.key}; {formatCount(labelled)} with an actual.
      </p>
      <NoticeList notices={notices} label="What was found in the tables" />
    </>
  );
}

export interface TableModelProps {
  readonly source: TableSource;
  readonly server: TableServer;
  readonly inspection: TableInspection;
  /** The mapping to begin with. */
  readonly initial: Mapping;
  /** True where a model with the id of the mapping is kept already. */
  readonly replaces: (mapping: Mapping) => boolean;
  /** How many models of another server would no longer be read. */
  readonly displaced: number;
  readonly onKeep: (mapping: Mapping) => void;
}

/** What was understood of the tables, to be corrected and tried. */
export function TableModel(props: TableModelProps) {
  const { source, server, inspection, initial, replaces, displaced, onKeep } = props;
  const { sketches, types } = inspection;
  const [mapping, setMapping] = useState(initial);
  const work = useWork<Tried>(serverFault);
  const unknown = unknownColumns(mapping, columnNames(inspection));
  const tried = work.result?.mapping === mapping ? work.result : null;
  const run = () =>
    work.start(async (watched) => ({ mapping, profile: await source.tryModel(server, mapping, watched) }));
  return (
    <section aria-label="What was understood" className={styles.run}>
      {unknown.length > 0 && (
        <p role="alert" className={styles.fault}>
          The tables have no column {unknown.join(', ')}, which the mapping names. Choose other columns.
        </p>
      )}
      <MappingForm
        mapping={mapping}
        inspection={inspection}
        disabled={work.isBusy}
        replaces={replaces(mapping)}
        onChange={setMapping}
      />
      <div className={styles.actions}>
        {work.isBusy && <Button onClick={work.cancel}>Cancel</Button>}
        {!work.isBusy && (
          <Button look={tried ? 'plain' : 'primary'} onClick={run}>
            Count it once
          </Button>
        )}
        {tried && (
          <Button look="primary" onClick={() => onKeep(mapping)}>
            Read from these tables
          </Button>
        )}
        {work.isBusy && (
          <Progress
            label={`The server counts${work.progress ? `: ${formatCount(work.progress.rows)} rows read` : '…'}`}
            share={null}
          />
        )}
      </div>
      {work.error && (
        <p role="alert" className={styles.fault}>
          {work.error}
        </p>
      )}
      {tried && <Findings profile={tried.profile} />}
      {tried && displaced > 0 && (
        <p className={styles.hint}>
          One server is read at a time: this one takes the place of the one before, whose{' '}
          {displaced === 1 ? 'model is' : `${formatCount(displaced)} models are`} then no longer read.
        </p>
      )}
      <ColumnTypes caption="Columns of the log" sketch={sketches['log']} types={types.log} />
      {types.actuals && (
        <ColumnTypes caption="Columns of the actuals" sketch={sketches['actuals']} types={types.actuals} />
      )}
    </section>
  );
}
