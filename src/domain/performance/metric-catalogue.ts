import type { Task } from '#domain/profile/outcome.ts';
import { classMetrics } from './class-metrics.ts';
import type { MetricDefinition } from './metric.ts';
import { quantityMetrics } from './quantity-metrics.ts';

/** Every metric, with its definition and the function that computes it: the one place both come from. */
export const metricCatalogue = { ...classMetrics, ...quantityMetrics } satisfies Record<
  string,
  MetricDefinition
>;

export type MetricId = keyof typeof metricCatalogue;

export const isMetricId = (text: string): text is MetricId => Object.hasOwn(metricCatalogue, text);

/** A metric by its id. */
export const metricOf = (id: MetricId): MetricDefinition => metricCatalogue[id];

const headlines = { binary: 'roc_auc', multiclass: 'f1', regression: 'mae' } as const satisfies Record<
  Task,
  MetricId
>;

/** The metric that stands for a model where there is room for one. */
export const headlineMetric = (task: Task): MetricId => headlines[task];

/** The metrics of a task, the headline metric first. */
export function metricsFor(task: Task): readonly MetricDefinition[] {
  const all: readonly MetricDefinition[] = Object.values(metricCatalogue);
  const fitting = all.filter(({ tasks }) => tasks.includes(task));
  const headline = headlineMetric(task);
  return [...fitting.filter(({ id }) => id === headline), ...fitting.filter(({ id }) => id !== headline)];
}
