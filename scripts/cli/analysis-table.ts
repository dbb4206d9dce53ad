import { headlineMetric, metricOf } from '#domain/performance/metric-catalogue.ts';
import { significant } from '#domain/quantity/significant.ts';
import type { Analysis } from './analysis.ts';

const cell = (value: number | null) => (value === null ? '–' : significant(value));

/** The headline metric per chunk as text for a terminal. */
export function analysisTable({ model, task, chunks, notices }: Analysis): string {
  const id = headlineMetric(task);
  const rows = chunks.map((chunk) => {
    const metric = chunk.metrics[id];
    const limits = `${cell(metric?.lowerLimit ?? null)}…${cell(metric?.upperLimit ?? null)}`;
    const cells = [
      chunk.period,
      chunk.key,
      String(chunk.rows),
      String(chunk.labelled),
      cell(metric?.value ?? null),
      limits,
    ];
    return [...cells, metric?.alert ?? ''];
  });
  const header = ['period', 'chunk', 'rows', 'labelled', metricOf(id).name, 'limits', 'alert'];
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [model, line(header), ...rows.map(line), ...notices.map(({ text }) => `Note: ${text}`), ''].join(
    '\n',
  );
}
