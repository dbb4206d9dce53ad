import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { chanceOf, fitIsotonic, type Isotonic } from './isotonic.ts';
import { foldTables, joinedRows, scoredRows, type ScoredRows } from './scored-rows.ts';

/** How scores are turned into chances, and why so. */
export interface CalibrationMap {
  /** Null: scores are taken as they are. */
  readonly map: Isotonic | null;
  /** Mean gap between chance and observed rate on reference rows: of the scores, and of the map held out of its own fit. */
  readonly rawError: Ratio | null;
  readonly mappedError: Ratio | null;
  /** A sentence for the screen. */
  readonly reason: string;
}

interface Forecast {
  readonly chance: Ratio;
  readonly positive: number;
  readonly rows: number;
}

const folds = 10;
const groups = 10;

/**
 * Mean over rows of |mean chance − observed rate| in ten groups of equally many rows, ordered by chance.
 * @param forecasts at least one row in all.
 */
export function groupedError(forecasts: readonly Forecast[]): Ratio {
  const total = forecasts.reduce((sum, { rows }) => sum + rows, 0);
  const gaps = new Array<number>(groups).fill(0);
  let before = 0;
  for (const { chance, positive, rows } of forecasts.toSorted((a, b) => a.chance - b.chance)) {
    const surplus = chance - positive / rows;
    let left = rows;
    // Rows of one chance may lie across the border of two groups: they are shared out.
    while (left > 1e-9) {
      const group = Math.min(groups - 1, Math.floor((before / total) * groups + 1e-9));
      const room = group === groups - 1 ? left : Math.min(left, ((group + 1) * total) / groups - before);
      gaps[group] = (gaps[group] ?? 0) + room * surplus;
      before += room;
      left -= room;
    }
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}

const asForecasts = (rows: readonly ScoredRows[], map: Isotonic | null): readonly Forecast[] =>
  rows.map(({ score, positive, rows: n }) => ({
    chance: map ? chanceOf(map, score) : score,
    positive,
    rows: n,
  }));

const positives = (rows: readonly ScoredRows[]) => rows.reduce((sum, { positive }) => sum + positive, 0);
const count = (rows: readonly ScoredRows[]) => rows.reduce((sum, { rows: n }) => sum + n, 0);

const asTheyAre = (reason: string): CalibrationMap => ({
  map: null,
  rawError: null,
  mappedError: null,
  reason,
});

/**
 * Learns from reference chunks how scores are to be read as chances. The map is used only if it brings the calibration
 * error down on rows that it was not fitted on: chunks are dealt to ten folds, each is judged by a fit on the others.
 * (NannyML shuffles rows instead; whole chunks are the harder test, because they also differ in time.)
 * @param tables one per reference chunk, of one class against the rest.
 */
export function calibrationMap(tables: readonly ScoreTable[]): CalibrationMap {
  const parts = foldTables(tables, folds)
    .map(scoredRows)
    .filter((rows) => rows.length > 0);
  const all = joinedRows(parts);
  const rate = positives(all) / Math.max(1, count(all));
  if (rate === 0 || rate === 1)
    return asTheyAre('The labelled reference has one class only: scores are taken as they are.');
  if (parts.length < 2)
    return asTheyAre(
      'Fewer than two labelled reference chunks: a calibration could not be checked, scores are taken as they are.',
    );
  const rawError = groupedError(asForecasts(all, null));
  const heldOut = parts.flatMap((rows, i) =>
    asForecasts(rows, fitIsotonic(joinedRows(parts.toSpliced(i, 1)))),
  );
  const mappedError = groupedError(heldOut);
  return mappedError < rawError
    ? {
        map: fitIsotonic(all),
        rawError,
        mappedError,
        reason: 'Scores are calibrated on the reference: that lowers their error on rows held out.',
      }
    : {
        map: null,
        rawError,
        mappedError,
        reason: 'Scores are taken as they are: a calibration would not lower their error on rows held out.',
      };
}
