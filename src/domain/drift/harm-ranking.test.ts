import { describe, expect, it } from 'vitest';
import { metricOf } from '#domain/performance/metric-catalogue.ts';
import type { DriftSeries } from './drift-series.ts';
import { harmSummary, rankByHarm } from './harm-ranking.ts';
import { driftMeasures } from './measure.ts';
import { metricSeriesOf } from './metric-series.test-kit.ts';
import { driftPresets } from './preset.ts';
import { chunksOf, numericColumn } from './unchanged.test-kit.ts';

const reference = [0.9, 0.91, 0.9, 0.89];

/** A series of these drift values after four reference chunks near 0; above 0.1 is an alert. */
function drifting(name: string, values: readonly number[]): DriftSeries {
  const chunks = chunksOf(4, values.length, 1000);
  const column = numericColumn(
    name,
    chunks,
    chunks.map(() => [1, 2]),
  );
  const points = [...reference.map(() => 0.01), ...values].map((value, i) => ({
    ...(chunks[i] as (typeof chunks)[number]),
    value,
    bounds: null,
    pValue: null,
    reason: null,
    limit: 0.1,
    floor: () => 0.05,
    chance: () => 1,
    alert: value > 0.1,
  }));
  return { column, measure: driftMeasures.jensen_shannon, preset: driftPresets.plumbline, points };
}

const accuracy = (analysis: readonly number[]) =>
  metricSeriesOf(metricOf('accuracy'), { reference, analysis, error: 0.005 });

describe('ranking columns by harm', () => {
  const falling = accuracy([0.9, 0.88, 0.85, 0.8, 0.75, 0.7]);

  it('puts a column that moves with the loss before one that moves more without it', () => {
    const ranked = rankByHarm(
      [
        drifting('steady', [0.5, 0.5, 0.49, 0.5, 0.51, 0.5]),
        drifting('with', [0.01, 0.05, 0.11, 0.2, 0.3, 0.42]),
      ],
      falling,
    );
    expect(ranked.map(({ series, link }) => [series.column.name, link])).toEqual([
      ['with', 'linked'],
      ['steady', 'not-told'],
    ]);
    expect(ranked[0]?.correlation?.n).toBe(6);
    expect(ranked[0]?.correlation?.interval?.low).toBeGreaterThan(0.5);
  });

  it('calls an improvement no harm, however closely a column moves with it', () => {
    const rising = accuracy([0.9, 0.92, 0.94, 0.96, 0.98, 0.99]);
    const [column] = rankByHarm([drifting('with', [0.01, 0.05, 0.11, 0.2, 0.3, 0.42])], rising);
    expect(column?.link).toBe('no-loss');
    expect(column?.correlation?.r).toBeLessThan(-0.9);
    expect(harmSummary(rising)).toMatchObject({ state: 'better', chunks: 6, worse: 0 });
    expect(harmSummary(rising).better).toBeGreaterThan(0);
  });

  it('finds no link where there is no loss, though every column moves', () => {
    const flat = accuracy([0.9, 0.905, 0.895, 0.9, 0.9, 0.9]);
    const ranked = rankByHarm([drifting('a', [0.2, 0.3, 0.4, 0.5, 0.6, 0.7])], flat);
    expect(ranked.map(({ link, alerts }) => [link, alerts])).toEqual([['no-loss', 6]]);
  });

  it('sees no loss in one bad chunk among many', () => {
    const steady = new Array<number>(20).fill(0.9).with(7, 0.84);
    expect(harmSummary(accuracy(steady))).toMatchObject({ state: 'no-loss', worse: 1 });
    const short = accuracy([0.9, 0.905, 0.895, 0.9, 0.8, 0.8]);
    expect(harmSummary(short).state).toBe('loss');
  });

  it('asks for more of a link among many columns', () => {
    const weak = drifting('weak', [0.1, 0.3, 0.1, 0.3, 0.25, 0.35]);
    const alone = rankByHarm([weak], falling)[0];
    const noise = Array.from({ length: 60 }, (_, i) =>
      drifting(
        `n${i}`,
        [3, 1, 4, 1, 5, 9].map((digit, at) => ((digit * (i + 3) * (at + 2)) % 17) / 50),
      ),
    );
    const among = rankByHarm([weak, ...noise], falling).find(({ series }) => series.column.name === 'weak');
    expect(among?.adjusted ?? 0).toBeGreaterThan(alone?.adjusted ?? 1);
  });

  it('does not judge three chunks, nor a column that never varies', () => {
    const short = accuracy([0.9, 0.8, 0.7]);
    expect(rankByHarm([drifting('a', [0.1, 0.2, 0.3])], short)[0]?.link).toBe('cannot-judge');
    expect(rankByHarm([drifting('a', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1])], falling)[0]?.link).toBe(
      'cannot-judge',
    );
  });
});
