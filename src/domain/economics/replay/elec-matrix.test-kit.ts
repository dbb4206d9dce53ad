import { readFileSync } from 'node:fs';
import type { BacktestMatrix } from './backtest-matrix.ts';
import { parseMatrixRows } from './parse-matrix-rows.ts';

const fixtures = 'src/domain/economics/fixtures';

/** A real matrix: weekly models of electricity prices, each scored on every later week. */
export function elecMatrix(): BacktestMatrix {
  const text = readFileSync(`${fixtures}/elec-matrix.csv`, 'utf8').trim();
  const { matrix, faults } = parseMatrixRows(text.split('\n').map((line) => line.split(',')));
  if (!matrix) throw new Error(JSON.stringify(faults));
  return matrix;
}

type Total = readonly [total: number, retrains: number];

export interface PublishedTotals {
  readonly never: Total;
  readonly weekly: Total;
  readonly w4: Total;
  readonly w13: Total;
  readonly best: readonly [every: number, total: number, retrains: number];
  readonly eoq: readonly [every: number, total: number, retrains: number];
  readonly thr: Total;
  readonly paired: Total;
  readonly oracle: Total;
}

/** Totals of its policies by the price of a retrain, computed outside this project. */
export const publishedTotals = (): Readonly<Record<string, PublishedTotals>> =>
  JSON.parse(readFileSync(`${fixtures}/elec-policies.json`, 'utf8')) as Record<string, PublishedTotals>;
