import type { CostLine, CostSheet, CostStage } from './cost-sheet.ts';

type Row = readonly [CostStage, string, number, string, number, number?, number?];

const line = ([stage, what, quantity, unit, price, times = 1, failedShare = 0]: Row): CostLine => ({
  stage,
  what,
  quantity,
  unit,
  price,
  times,
  failedShare,
});

/** A sheet to start from: quantities and prices are guesses for the user to replace, never facts. */
export interface CostTemplate {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly CostLine[];
}

/** Starting sheets, from a refresh that runs by itself to a model that people must sign. */
export const costTemplates: readonly CostTemplate[] = [
  {
    id: 'automatic',
    name: 'Automatic refresh of a small model',
    lines: (
      [
        ['storage', 'Training snapshot', 50, 'GB', 0.023, 12],
        ['validation', 'Reading the data report', 1, 'person-h', 85],
        ['compute', 'Training', 8, 'CPU-h', 0.5, 1, 0.1],
        ['testing', 'Comparing with the model in service', 2, 'person-h', 85],
        ['rollout', 'Watching the release', 1, 'person-h', 85],
      ] satisfies readonly Row[]
    ).map(line),
  },
  {
    id: 'reviewed',
    name: 'Reviewed refresh with shadow test',
    lines: (
      [
        ['storage', 'Training snapshot', 500, 'GB', 0.023, 12],
        ['validation', 'Data checks', 6, 'person-h', 85],
        ['validation', 'Data checks, compute', 20, 'CPU-h', 0.5],
        ['labels', 'Labels bought', 5000, 'rows', 0.12],
        ['compute', 'Training', 40, 'GPU-h', 2.5, 3, 0.1],
        ['testing', 'Shadow calls', 40_000, 'rows', 0.002],
        ['testing', 'Analysis', 8, 'person-h', 85],
        ['review', 'Model risk and legal', 10, 'person-h', 110],
        ['rollout', 'Release', 4, 'person-h', 95],
      ] satisfies readonly Row[]
    ).map(line),
  },
];

/** An empty sheet. */
export const emptyCostSheet = (currency: string): CostSheet => ({
  currency,
  pricedOn: null,
  lines: [],
  platform: null,
  share: 1,
});
