import { describe, expect, it } from 'vitest';
import { aProfile } from '#mocks/build/a-profile.ts';
import { parsePerformanceView } from '#view/performance-view.ts';
import { chunkAxis } from './chunk-columns.ts';
import { metricFigureData, metricSummary } from './metric-rows.ts';
import { selectPerformance } from './performance-selection.ts';
import { predictedActualRows, predictedActualSummary } from './predicted-actual-rows.ts';

const profile = aProfile({ model: { task: 'binary' }, referenceWeeks: 8, analysisWeeks: 12 });
const select = (search: Record<string, string>, of = profile) =>
  selectPerformance(of, parsePerformanceView(search));

describe('the selection of a performance view', () => {
  it('keeps the reference whole and cuts the analysis to the window', () => {
    const selection = select({ window: '28d' });
    expect(selection.reference.chunks).toHaveLength(8);
    expect(selection.current.chunks).toHaveLength(4);
    expect(selection.current.rows).toBe(4000);
    expect(selection.chunks).toEqual(selection.current.chunks);
  });

  it('puts the reference in front of a window that follows it at once, and not before one far from it', () => {
    expect(select({}).chunks).toHaveLength(20);
    expect(select({ window: '84d' }).chunks).toHaveLength(20);
    expect(select({ window: '28d' }).chunks).toHaveLength(4);
  });

  it('merges chunks to months without losing a row', () => {
    const months = select({ chunk: 'month' });
    expect(months.current.chunks.length).toBeLessThan(12);
    expect(months.current.rows).toBe(12_000);
  });

  it('falls back where the address names what the profile lacks', () => {
    const selection = select({ metric: 'mae', chunk: 'day', segment: 'region:mars' });
    expect(selection.metric.id).toBe('roc_auc');
    expect(selection.rule).toEqual({ kind: 'period', period: 'week' });
    expect(selection.segment).toBeNull();
  });

  it('shows one segment alone', () => {
    const north = select({ segment: 'region:north' });
    expect(north.current.rows).toBe(12 * 600);
  });

  it('puts a second window beside the first', () => {
    const selection = select({ window: '28d', compare: '2026-03-02..2026-03-29' });
    expect(selection.compared?.chunks).toHaveLength(4);
    expect(selection.compared?.window?.start).toBe(Date.UTC(2026, 2, 2));
  });
});

describe('rows of the figures over time', () => {
  const show = (value: number | null) => String(value);
  const showDifference = (value: number | null) => `${String(value)} apart`;

  it('hold a row per chunk with predicted − actual as their difference', () => {
    const selection = select({});
    const rows = predictedActualRows(selection, chunkAxis(selection.chunks), 0);
    expect(rows).toHaveLength(20);
    for (const { predicted, actual, difference } of rows)
      expect(difference).toBeCloseTo(Number(predicted) - Number(actual), 10);
  });

  it('know the actual of the chunk before though it is out of view', () => {
    const selection = select({ window: '28d' });
    const [first] = predictedActualRows(selection, chunkAxis(selection.chunks), 0);
    const all = select({});
    const rows = predictedActualRows(all, chunkAxis(all.chunks), 0);
    expect(first?.['previous']).toBe(rows[15]?.['actual']);
    expect(first?.['previous']).not.toBeNull();
  });

  it('keep the limits of the whole reference whatever the window is', () => {
    const limits = (search: Record<string, string>) => {
      const selection = select(search);
      return metricFigureData(selection, chunkAxis(selection.chunks)).series.limits;
    };
    expect(limits({ window: '14d' })).toEqual(limits({}));
  });

  it('align a compared window by its place, not by its date', () => {
    const selection = select({ window: '28d', compare: '2026-03-02..2026-03-29' });
    const { rows } = metricFigureData(selection, chunkAxis(selection.chunks));
    expect(rows.map((row) => row['comparedChunk'])).toEqual(selection.compared?.chunks.map(({ key }) => key));
  });

  it('say in a sentence where the model stands, and when nothing can be said', () => {
    expect(predictedActualSummary(select({}), { classIndex: 0, show, showDifference })).toMatch(
      /^In 2026-W\d\d predictions were/,
    );
    const unlabelled = aProfile({ labelled: () => 0 });
    const none = select({}, unlabelled);
    expect(predictedActualSummary(none, { classIndex: 0, show, showDifference })).toBe(
      'No chunk of this window has labels to compare with.',
    );
    expect(metricSummary(metricFigureData(none, chunkAxis(none.chunks)), show)).toContain(
      'has no value in this window',
    );
  });
});
