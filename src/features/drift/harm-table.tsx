import { useState } from 'react';
import type { HarmLink, RankedColumn } from '#domain/drift/harm-ranking.ts';
import { Button } from '#ui/button.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './drift-figures.module.css';

const links: Record<HarmLink, { readonly status: Status; readonly label: string }> = {
  linked: { status: 'act', label: 'Moves with the loss' },
  'not-told': { status: 'watch', label: 'No link told' },
  'no-loss': { status: 'ok', label: 'No loss to link' },
  'cannot-judge': { status: 'unknown', label: 'Cannot judge' },
};

const roles = { feature: 'Feature', prediction: 'Prediction', score: 'Score', actual: 'Actual' } as const;

function columnsOf(onChoose: (name: string) => void): readonly TableColumn<RankedColumn>[] {
  return [
    {
      id: 'column',
      label: 'Column',
      cell: ({ series: { column } }) => (
        <button type="button" className={styles.choose} onClick={() => onChoose(column.name)}>
          {column.name}
        </button>
      ),
    },
    { id: 'role', label: 'Role', cell: ({ series: { column } }) => roles[column.role] },
    { id: 'alerts', label: 'Chunks outside', align: 'end', cell: ({ alerts }) => formatCount(alerts) },
    {
      id: 'link',
      label: 'Link to harm',
      cell: ({ link }) => <StatusBadge status={links[link].status} label={links[link].label} />,
    },
    {
      id: 'correlation',
      label: 'Correlation',
      note: 'drift with loss, 95 %',
      align: 'end',
      cell: ({ correlation }) =>
        correlation === null
          ? '–'
          : `${formatNumber(correlation.r, { decimals: 2 })}${
              correlation.interval
                ? ` (${formatNumber(correlation.interval.low, { decimals: 2 })} to ${formatNumber(correlation.interval.high, { decimals: 2 })})`
                : ''
            }`,
    },
    {
      id: 'chunks',
      label: 'Chunks',
      align: 'end',
      cell: ({ correlation }) => formatCount(correlation?.n ?? 0),
    },
    {
      id: 'adjusted',
      label: 'Chance',
      note: 'adjusted for all columns',
      align: 'end',
      cell: ({ adjusted }) => formatNumber(adjusted),
    },
  ];
}

/** Rows shown at first, and with every further click. */
const step = 15;

export interface HarmTableProps {
  readonly ranked: readonly RankedColumn[];
  readonly onChoose: (column: string) => void;
}

/** Columns in the order of the page, with what their drift has to do with the loss. */
export function HarmTable({ ranked, onChoose }: HarmTableProps) {
  const [count, setCount] = useState(step);
  const rest = ranked.length - count;
  return (
    <section className={styles.part} aria-labelledby="does-it-matter">
      <h2 id="does-it-matter">Does it matter?</h2>
      <p className={styles.note}>
        Harm is signed loss: an improvement is none. The reference’s chunks and those still waiting for labels
        are left out; chances are adjusted for the number of columns. A link says that both moved together,
        not that one moved the other. <DefinitionLink id="link-to-harm">Definition</DefinitionLink>
      </p>
      <Table
        caption="Columns by their link to harm"
        hideCaption
        narrow="stack"
        columns={columnsOf(onChoose)}
        rows={ranked.slice(0, count)}
        rowKey={({ series }) => series.column.name}
        emptyMessage="No column fits the filter."
      />
      {rest > 0 && (
        <div>
          <Button onClick={() => setCount(count + step)}>
            Show {formatCount(Math.min(step, rest))} more of {formatCount(rest)}
          </Button>
        </div>
      )}
    </section>
  );
}
