import { describe, expect, it } from 'vitest';
import type { MetricSeries } from '#domain/performance/metric-series.ts';
import { metricOf } from '#domain/performance/metric-catalogue.ts';
import { detectability } from './detectability.ts';
import { metricSeriesOf } from './metric-series.test-kit.ts';

const accuracy = metricOf('accuracy');

/** Values whose interval is ± 1.96 · `error`. */
const seriesOf = (reference: readonly number[], analysis: readonly number[], error: number): MetricSeries =>
  metricSeriesOf(accuracy, { reference, analysis, error });

describe('the smallest loss that chunks can show', () => {
  // By hand: (1.6449 + 0.8416) · 0.02 · √(1/8 + 1/4) = 0.03045.
  it('is that of a one-sided comparison of means at 5 % and 80 %', () => {
    const found = detectability(seriesOf([0.9, 0.9, 0.9, 0.9], new Array<number>(8).fill(0.9), 0.02));
    expect(found.smallestLoss).toBeCloseTo(2.486_475 * 0.02 * Math.sqrt(0.375), 6);
    expect(found).toMatchObject({ chunks: 8, rows: 8000, reason: null });
  });

  // s of 0.85, 0.95, 0.85, 0.95 with ddof 1 is √(4 · 0.05² / 3) = 0.0577, more than the sampling error.
  it('is larger where the reference’s chunks differ by more than sampling', () => {
    const { smallestLoss } = detectability(seriesOf([0.85, 0.95, 0.85, 0.95], [0.9], 0.01));
    expect(smallestLoss).toBeCloseTo(2.486_475 * Math.sqrt(0.01 / 3) * Math.sqrt(1 + 1 / 4), 6);
  });

  it('shrinks as chunks and rows grow', () => {
    const few = detectability(seriesOf([0.9, 0.9], [0.9], 0.02)).smallestLoss ?? NaN;
    const more = detectability(seriesOf([0.9, 0.9], [0.9, 0.9, 0.9], 0.02)).smallestLoss ?? NaN;
    const larger = detectability(seriesOf([0.9, 0.9], [0.9], 0.005)).smallestLoss ?? NaN;
    expect(more).toBeLessThan(few);
    expect(larger).toBeLessThan(few);
  });

  it('cannot be told without labels on both sides, and says so', () => {
    expect(detectability(seriesOf([], [0.9], 0.01)).reason).toBe('No reference chunk has enough labels.');
    expect(detectability(seriesOf([0.9], [], 0.01)).reason).toBe(
      'No chunk after the reference has enough labels.',
    );
  });
});
