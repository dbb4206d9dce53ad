import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { Empty } from '#ui/empty.tsx';
import { DateField, RangeField, SelectField, TextField } from '#ui/field.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Sparkline } from '#ui/sparkline.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Table } from '#ui/table.tsx';
import styles from './gallery.module.css';
import { modelColumns, models } from './sample-models.tsx';

const metrics = [
  { value: 'roc_auc', label: 'ROC AUC', group: 'Ranking' },
  { value: 'average_precision', label: 'Average precision', group: 'Ranking' },
  { value: 'brier', label: 'Brier score', group: 'Probability' },
] as const;
const chunks = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
] as const;
type Metric = (typeof metrics)[number]['value'];
type Chunk = (typeof chunks)[number]['value'];

/** Controls, with a value each. */
export function Controls() {
  const [metric, setMetric] = useState<Metric>('roc_auc');
  const [chunk, setChunk] = useState<Chunk>('week');
  const [text, setText] = useState('');
  const [from, setFrom] = useState('2026-01-01');
  const [threshold, setThreshold] = useState(0.35);
  return (
    <div className={styles.row}>
      <SelectField label="Metric" options={metrics} value={metric} onChange={setMetric} />
      <Segmented label="Chunk" options={chunks} value={chunk} onChange={setChunk} />
      <TextField label="Find a model" type="search" value={text} onChange={setText} placeholder="Name" />
      <DateField label="From" value={from} onChange={setFrom} />
      <RangeField
        label="Threshold"
        min={0}
        max={1}
        step={0.01}
        value={threshold}
        onChange={setThreshold}
        format={formatNumber}
        hint="Above it the model says yes."
      />
      <TextField label="Out of use" value="2026" onChange={setText} disabled />
      <Button look="primary">Primary</Button>
      <Button>Plain</Button>
      <Button look="quiet">Quiet</Button>
      <Button aria-pressed>Pressed</Button>
      <Button disabled>Disabled</Button>
    </div>
  );
}

/** Parts that only show. */
export function Parts() {
  return (
    <>
      <StatList>
        <Stat
          label={<DefinitionLink id="roc_auc">ROC AUC</DefinitionLink>}
          value="0.721"
          note="0.715 to 0.727"
        />
        <Stat label="Rows" value="2,412,004" note="100% labelled" />
        <Stat label="Predicted − actual" value="−3.7 min" note="Reference −0.1 min" />
        <Stat label="Health" value={<StatusBadge status="act" />} note="Below its limit in 3 chunks" />
      </StatList>
      <div className={styles.row}>
        <StatusBadge status="ok" />
        <StatusBadge status="watch" />
        <StatusBadge status="act" />
        <StatusBadge status="unknown" />
        <Sparkline values={[0.2, 0.1, null, 0.3, 0.5, 0.4]} title="Plain" />
        <Sparkline values={[0.2, 0.1, -0.1, -0.4]} title="Worse" last="worse" />
        <Sparkline values={[-0.2, 0.1, 0.2, 0.6]} title="Better" last="better" />
        <Sparkline values={[0.2, 0.1, -0.1, -0.2]} title="Provisional" last="provisional" />
        <Sparkline values={[]} title="No values" />
      </div>
      <Table
        caption="Models"
        narrow="stack"
        columns={modelColumns}
        rows={models}
        rowKey={({ name }) => name}
        initialSort={{ column: 'health', direction: 'ascending' }}
      />
      <Table
        caption="No models"
        columns={modelColumns}
        rows={[]}
        rowKey={({ name }) => name}
        emptyMessage="No model fits the filter."
      />
      <NoticeList notices={[{ text: 'Labels arrive 14 days after the prediction.' }]} />
      <Skeleton height={80} />
      <Empty
        message="No labels yet."
        advice="Log the outcome with the id of the prediction."
        action={<Button>How to log it</Button>}
      />
    </>
  );
}
