import { detectability, type Detectability } from '#domain/drift/detectability.ts';
import { isMetricId, metricOf, metricsFor } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatMetric } from '#ui/format/format-metric.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './drift-figures.module.css';

function columnsOf(unit: string | null): readonly TableColumn<Detectability>[] {
  const definition = (id: string) => (isMetricId(id) ? metricOf(id) : null);
  const show = ({ metric, smallestLoss }: Detectability) =>
    formatMetric(smallestLoss, definition(metric)?.unit ?? 'ratio', unit ?? undefined);
  return [
    {
      id: 'metric',
      label: 'Metric',
      cell: ({ metric }) => <DefinitionLink id={metric}>{definition(metric)?.name ?? metric}</DefinitionLink>,
    },
    { id: 'loss', label: 'Smallest loss seen', align: 'end', cell: show },
    { id: 'chunks', label: 'Chunks', align: 'end', cell: ({ chunks }) => formatCount(chunks) },
    { id: 'rows', label: 'Rows', align: 'end', cell: ({ rows }) => formatCount(rows) },
    {
      id: 'says',
      label: 'In words',
      cell: (given) =>
        given.reason ??
        `${formatCount(given.chunks)} ${given.chunks === 1 ? 'chunk' : 'chunks'} of this size cannot see a loss under ${show(given)}.`,
    },
  ];
}

/** What the present chunks could show at all: silence below it means nothing. */
export function DetectabilityTable({ profile }: { readonly profile: ModelProfile }) {
  const found = metricsFor(profile.model.task).flatMap(({ id }) =>
    isMetricId(id) ? [detectability(metricSeries(profile.chunks, id, limitRuleOf(profile, id)))] : [],
  );
  return (
    <section className={styles.part} aria-labelledby="detectability">
      <h2 id="detectability">What these chunks could show</h2>
      <p className={styles.note}>
        The smallest true loss that the chunks since the reference, taken together, would show four times in
        five, at one false alarm in twenty. <DefinitionLink id="detectability">Definition</DefinitionLink>
      </p>
      <Table
        caption="Smallest loss by metric"
        hideCaption
        narrow="stack"
        columns={columnsOf(profile.model.unit)}
        rows={found}
        rowKey={({ metric }) => metric}
      />
    </section>
  );
}
