import { describe, expect, it } from 'vitest';
import { costSheetFaults, peopleShare, retrainCost, type CostSheet } from './cost-sheet.ts';
import { costTemplates, emptyCostSheet } from './cost-templates.ts';
import { example, expectClose } from './examples.test-kit.ts';

const lines = costTemplates.find(({ id }) => id === 'reviewed')?.lines ?? [];
const sheet: CostSheet = {
  ...emptyCostSheet('EUR'),
  lines,
  platform: { perYear: 24_000, retrainsPerYear: 12 },
};

describe('the cost of one retrain', () => {
  it('adds up by stage, marginal and with its share of the platform', () => {
    const { out } = example<unknown, Record<string, number>>('E8');
    const { stages, marginal, fullyLoaded } = retrainCost(sheet);
    for (const [stage, cost] of Object.entries(stages)) expectClose(cost, out[stage] ?? NaN);
    expectClose(marginal, out['marginal'] ?? NaN);
    expectClose(fullyLoaded, out['fully_loaded'] ?? NaN);
  });

  it('is mostly people', () => {
    // 510 + 680 + 1,100 + 380 of 3,831.33
    expectClose(peopleShare(sheet), 2670 / 3831.333333333333);
    expect(peopleShare(emptyCostSheet('EUR'))).toBeNull();
  });

  it('is shared by the models that one training run serves', () => {
    expectClose(retrainCost({ ...sheet, share: 0.25 }).fullyLoaded, 5831.333333333333 / 4);
  });

  it('is nothing for an empty sheet', () => {
    expect(retrainCost(emptyCostSheet('EUR'))).toMatchObject({ marginal: 0, fullyLoaded: 0 });
  });

  it('names what is wrong with a sheet', () => {
    expect(costSheetFaults(sheet)).toEqual([]);
    const [line] = lines;
    if (!line) throw new RangeError('no line');
    const bad = {
      ...sheet,
      lines: [{ ...line, quantity: -1, failedShare: 1 }],
      platform: { perYear: 1, retrainsPerYear: 0 },
      share: 0,
    };
    expect(costSheetFaults(bad).map(({ path }) => path)).toEqual([
      'lines[0].quantity',
      'lines[0].failedShare',
      'platform.retrainsPerYear',
      'share',
    ]);
    for (const { what, remedy } of costSheetFaults(bad)) expect(`${what} ${remedy}`).toMatch(/\. .+\.$/);
  });
});
