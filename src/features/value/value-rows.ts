import type { CourseChunk, ValueCourse } from '#domain/economics/value-course.ts';
import { eventMarks } from '#domain/events/event-marks.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { ChartEvent } from '#ui/chart/time-series-props.ts';

/** Predictions that amounts on the page are told for: single predictions are worth too little to read. */
export const perMany = 1000;

const many = (perPrediction: number | null | undefined) =>
  perPrediction === null || perPrediction === undefined ? null : perPrediction * perMany;

/** Value per 1,000 rows of labelled and estimated rows together; null where nothing is estimated. */
function withEstimate({ value, estimate }: CourseChunk): number | null {
  if (!estimate || estimate.n === 0) return null;
  return ((value.total + estimate.total) / (value.n + estimate.n)) * perMany;
}

/** Rows of "value over time": the chart, the table and the file share them. */
export function valueRows(course: ValueCourse): readonly ChartRow[] {
  const timed = course.chunks.every(({ chunk }) => chunk.start !== null);
  return course.chunks.map((one, index) => {
    const { chunk, value, rules, labels, lost, lostSoFar } = one;
    return {
      x: timed ? chunk.start : index,
      chunk: chunk.key,
      value: many(value.perPrediction),
      low: many(value.low),
      high: many(value.high),
      best: rules && value.n > 0 ? (rules.best.total / value.n) * perMany : null,
      perfect: rules && value.n > 0 ? (rules.perfect / value.n) * perMany : null,
      estimated: withEstimate(one),
      lost: lost?.rate ?? null,
      mix: lost?.mix ?? null,
      lostSoFar: lostSoFar?.rate ?? null,
      provisional: labels === 'provisional' ? 1 : 0,
      rows: chunk.rows,
      labelled: chunk.labelled,
      coverage: chunk.rows > 0 ? chunk.labelled / chunk.rows : null,
    };
  });
}

/** One sentence: what the newest mature chunk earned against the reference and the best rule. */
export function valueSummary({ chunks, reference }: ValueCourse, currency: string): string {
  const last = chunks.findLast(({ labels, value }) => labels === 'mature' && value.n > 0);
  if (!last || !reference) return 'No chunk has enough labels to be valued yet.';
  const money = (amount: number | null) => moneyText(amount, currency);
  const now = many(last.value.perPrediction);
  const then = many(reference.perPrediction);
  const best = last.rules ? (last.rules.best.total / last.value.n) * perMany : null;
  const rule =
    last.rules && best !== null
      ? ` The best rule without a model (always ${last.rules.best.name}) would have made ${money(best)}.`
      : '';
  return `In ${last.chunk.key} 1,000 predictions made ${money(now)}, against ${money(then)} in the first ${reference.keys.length} mature chunks.${rule}`;
}

/** Events between the ends of the axis; none where the log has no time. */
export const eventsOn = ({ chunks }: ValueCourse, events: readonly ModelEvent[]): readonly ChartEvent[] =>
  eventMarks(events, chunks[0]?.chunk.start ?? null, chunks.at(-1)?.chunk.end ?? null);
