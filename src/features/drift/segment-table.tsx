import { useState } from 'react';
import { mergedSegments } from '#domain/drift/merged-segments.ts';
import { leastRows, lossName, splitBySegment, type SegmentChange } from '#domain/drift/mix-rate.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { SelectField } from '#ui/field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber, formatSigned } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './drift-figures.module.css';

const interval = ({ interval: given }: SegmentChange) =>
  given ? `${formatSigned(given.low)} to ${formatSigned(given.high)}` : `under ${leastRows} rows`;

const columns: readonly TableColumn<SegmentChange>[] = [
  { id: 'segment', label: 'Segment', cell: ({ value }) => value },
  {
    id: 'rows',
    label: 'Labelled rows',
    note: 'before, now',
    align: 'end',
    cell: ({ before, now }) => `${formatCount(before.rows)}, ${formatCount(now.rows)}`,
  },
  {
    id: 'share',
    label: 'Share of rows',
    note: 'before, now',
    align: 'end',
    cell: ({ shareBefore, shareNow }) => `${formatPercent(shareBefore)}, ${formatPercent(shareNow)}`,
  },
  {
    id: 'loss',
    label: 'Loss',
    note: 'before, now',
    align: 'end',
    cell: ({ before, now }) => `${formatNumber(before.mean)}, ${formatNumber(now.mean)}`,
  },
  { id: 'interval', label: 'Change, 95 %', align: 'end', cell: interval },
  {
    id: 'rate',
    label: 'Part by rate',
    note: 'loss within it',
    align: 'end',
    cell: ({ rate }) => formatSigned(rate),
    sortBy: ({ rate }) => rate,
    firstSort: 'descending',
  },
  {
    id: 'mix',
    label: 'Part by mix',
    note: 'its share',
    align: 'end',
    cell: ({ mix }) => formatSigned(mix),
    sortBy: ({ mix }) => mix,
    firstSort: 'descending',
  },
  {
    id: 'adjusted',
    label: 'Chance',
    note: 'adjusted for all segments',
    align: 'end',
    cell: ({ adjusted }) => formatNumber(adjusted),
    sortBy: ({ adjusted }) => adjusted,
  },
];

/** Where the loss changed: by other rows coming in, or by the model within them. */
export function SegmentTable({ profile }: { readonly profile: ModelProfile }) {
  const names = Object.keys(profile.spec.segments);
  const [chosen, setChosen] = useState(names[0] ?? '');
  const name = names.includes(chosen) ? chosen : (names[0] ?? '');
  if (names.length === 0) return null;
  const split = splitBySegment(
    mergedSegments(profile.chunks, name, 'reference'),
    mergedSegments(profile.chunks, name, 'analysis'),
  );
  const loss = lossName(profile.model.task);
  return (
    <section className={styles.part} aria-labelledby="by-segment">
      <h2 id="by-segment">Where the loss changed</h2>
      {names.length > 1 && (
        <div className={styles.controls}>
          <SelectField
            label="Split by"
            options={names.map((value) => ({ value, label: value }))}
            value={name}
            onChange={setChosen}
          />
        </div>
      )}
      {split ? (
        <>
          <p className={styles.note}>
            The {loss} changed by {formatSigned(split.change)} against the reference:{' '}
            {formatSigned(split.rate)} because it changed within the values of {name},{' '}
            {formatSigned(split.mix)} because their shares did. Another mix is not the model’s doing, and no
            retrain buys it back. <DefinitionLink id="mix-and-rate">Definition</DefinitionLink>
          </p>
          <Table
            caption={`Change of loss by ${name}`}
            hideCaption
            narrow="stack"
            columns={columns}
            rows={split.segments}
            rowKey={({ value }) => value}
          />
        </>
      ) : (
        <p className={styles.note}>The reference or what came after it has no labelled row.</p>
      )}
    </section>
  );
}
