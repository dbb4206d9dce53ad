import type { MetricSeries } from '#domain/performance/metric-series.ts';
import { significant } from '#domain/quantity/significant.ts';
import { harmSummary, type HarmState, type RankedColumn } from './harm-ranking.ts';

/** What moved and whether it matters, in one look. */
export interface DriftStory {
  readonly state: HarmState | 'nothing-moved';
  readonly title: string;
  /** Sentences with the numbers they rest on. */
  readonly text: string;
}

const titles: Record<HarmState, string> = {
  loss: 'Moved, and a loss is seen',
  'no-loss': 'Moved, no loss seen',
  better: 'Moved, and the model is better',
  'cannot-judge': 'Moved, cannot be judged yet',
};

const times = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

function movedText(ranked: readonly RankedColumn[], chunks: number): string {
  const moved = ranked.filter(({ alerts }) => alerts > 0).length;
  return moved === 0
    ? `None of ${times(ranked.length, 'column')} is outside its limit in ${times(chunks, 'chunk')}.`
    : `${moved} of ${times(ranked.length, 'column')} ${moved === 1 ? 'is' : 'are'} outside the limit in at least one of ${times(chunks, 'chunk')}.`;
}

function lossText(metric: MetricSeries): string {
  const { state, chunks, meanLoss, smallestLoss, worse, better } = harmSummary(metric);
  const { name } = metric.metric;
  if (meanLoss === null || smallestLoss === null)
    return `Whether ${name} suffered cannot be told: too few chunks have their labels.`;
  const can = `${times(chunks, 'chunk')} of this size can show a loss from ${significant(smallestLoss)} on`;
  const outside = worse + better === 0 ? '' : ` (${worse} worse than its limit, ${better} better)`;
  if (state === 'better')
    return `${name} is better by ${significant(-meanLoss)} on average over ${times(chunks, 'chunk')}${outside}: no loss.`;
  const change = meanLoss > 0 ? `lost ${significant(meanLoss)} on average` : 'lost nothing on average';
  const lost = `${name} ${change}${outside}; ${can}.`;
  return state === 'loss' ? lost : `${lost} No loss is seen.`;
}

/**
 * The page's first sentence: how many columns moved, and what the metric did meanwhile. Movement without loss is told as
 * such; a smaller loss than the chunks can show may hide behind it, which is why that size is said.
 * @param ranked all columns. @param metric on the same chunks.
 */
export function driftStory(ranked: readonly RankedColumn[], metric: MetricSeries): DriftStory {
  const chunks = metric.points.filter(({ period }) => period === 'analysis').length;
  const { state } = harmSummary(metric);
  const text = `${movedText(ranked, chunks)} ${lossText(metric)}`;
  if (ranked.every(({ alerts }) => alerts === 0))
    return {
      state: 'nothing-moved',
      title: state === 'loss' ? 'Nothing moved, yet a loss is seen' : 'Nothing moved',
      text,
    };
  return { state, title: titles[state], text };
}
