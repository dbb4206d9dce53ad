import type { MetricSeries } from '#domain/performance/metric-series.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { grouped, significant } from '#domain/quantity/significant.ts';

/** A sign that the model may have been given what it was to predict. */
export interface LeakageFlag {
  readonly code: 'early-labels' | 'column-tells-all' | 'sudden-improvement';
  /** In words for the screen, with the numbers it rests on. */
  readonly text: string;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function earlyLabels(chunks: readonly ChunkProfile[]): readonly LeakageFlag[] {
  // Class 0 of the label ages holds those below zero days.
  const early = chunks.flatMap(({ labelAges }) =>
    labelAges?.edgesDays[0] === 0 ? [labelAges.counts[0] ?? 0] : [],
  );
  const rows = sum(early);
  if (rows === 0) return [];
  return [
    {
      code: 'early-labels',
      text: `${grouped(rows)} labels are older than the prediction they belong to: a clock is wrong, or the answer was known when the model was asked.`,
    },
  ];
}

/** Labelled rows by actual class; empty for a quantity. */
function actualsOf(outcome: Outcome): readonly number[] {
  if (outcome.task === 'regression') return [];
  if (outcome.task === 'multiclass') return outcome.confusion.map(sum);
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  return [trueNegative + falsePositive, truePositive + falseNegative];
}

/** Share of the uncertainty about the class that a column may take away before it is suspicious. */
const tellsAll = 0.95;
const fewestRows = 100;

/** Rows that would be wrong if every group were given its commonest class. */
const wrongIn = (groups: readonly (readonly number[])[]) =>
  sum(groups.map((counts) => sum(counts) - Math.max(0, ...counts)));

function tellingColumns(chunks: readonly ChunkProfile[]): readonly LeakageFlag[] {
  const byColumn = new Map<string, Map<string, number[]>>();
  for (const { segments } of chunks)
    for (const [column, groups] of Object.entries(segments)) {
      const known = byColumn.get(column) ?? new Map<string, number[]>();
      byColumn.set(column, known);
      for (const [value, { outcome }] of Object.entries(groups)) {
        const before = known.get(value) ?? [];
        known.set(
          value,
          actualsOf(outcome).map((count, i) => count + (before[i] ?? 0)),
        );
      }
    }
  return [...byColumn].flatMap(([column, groups]): readonly LeakageFlag[] => {
    const counts = [...groups.values()];
    const classes = Math.max(0, ...counts.map((each) => each.length));
    const all = Array.from({ length: classes }, (_, k) => sum(counts.map((each) => each[k] ?? 0)));
    const blind = wrongIn([all]);
    const told = wrongIn(counts);
    if (sum(all) < fewestRows || blind === 0 || told > (1 - tellsAll) * blind) return [];
    return [
      {
        code: 'column-tells-all',
        text: `${column} alone tells the actual almost perfectly: ${grouped(told)} of ${grouped(sum(all))} rows would be wrong. Was it filled after the outcome was known?`,
      },
    ];
  });
}

/** A jump past the better limit by more than the limit is away from the reference's mean, from a chunk that was within. */
function suddenImprovement({ metric, limits, points }: MetricSeries): readonly LeakageFlag[] {
  if (!limits || limits.centre === null) return [];
  const { centre } = limits;
  const judged = points.filter(({ estimate, provisional }) => estimate.value !== null && !provisional);
  return judged.flatMap(({ key, period, alert, estimate }, i): readonly LeakageFlag[] => {
    const before = judged[i - 1];
    const value = estimate.value ?? 0;
    const limit = value > centre ? limits.upper : limits.lower;
    if (period !== 'analysis' || alert !== 'better' || before?.alert === 'better' || limit === null)
      return [];
    if (Math.abs(value - centre) <= 2 * Math.abs(limit - centre)) return [];
    return [
      {
        code: 'sudden-improvement',
        text: `${metric.name} jumped to ${significant(value)} in ${key}, from ${significant(before?.estimate.value ?? centre)}: models seldom get so much better by themselves. Has the answer found its way into a feature?`,
      },
    ];
  });
}

/**
 * Signs of leakage that profiles can show: labels older than their prediction, a segment column that alone tells the
 * class, a metric that jumps past its better limit. Whether a feature alone tells the class cannot be seen, because
 * profiles count features and actuals apart; make it a segment to have it tested.
 */
export const leakageFlags = (
  chunks: readonly ChunkProfile[],
  series: MetricSeries,
): readonly LeakageFlag[] => [
  ...earlyLabels(chunks),
  ...tellingColumns(chunks),
  ...suddenImprovement(series),
];
