import { modelledMatrix } from '#domain/economics/replay/modelled-matrix.ts';
import type { BacktestMatrix } from '#domain/economics/replay/backtest-matrix.ts';
import type { ValueCourse } from '#domain/economics/value-course.ts';
import { isoDate } from '#domain/time/instant.ts';

const dayMs = 86_400_000;

/**
 * The matrix of a model's one history: losses are money, and what a fresher model would have lost comes from the fitted
 * decay. Null where no decay is measurable, or there are too few mature chunks in time.
 */
export function modelledHistory({ chunks, fit }: ValueCourse): BacktestMatrix | null {
  if (fit.kind !== 'fitted' || !fit.measurable || fit.slope <= 0) return null;
  const mature = chunks.filter(
    ({ value, chunk }) => value.n > 0 && chunk.start !== null && chunk.end !== null,
  );
  const [first, second] = mature;
  if (!first || !second || mature.length < 4) return null;
  const length = ((second.chunk.start ?? 0) - (first.chunk.start ?? 0)) / dayMs;
  const served = mature.map(({ chunk, value }, age) => ({
    name: isoDate(chunk.start ?? 0),
    rows: value.n,
    loss: -value.total,
    age,
  }));
  return modelledMatrix(served, fit.slope * length, 'money');
}
