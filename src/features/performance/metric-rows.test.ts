import { describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { lateLabels } from '#mocks/scenarios/labels-late.ts';
import { parsePerformanceView } from '#view/performance-view.ts';
import { chunkAxis } from './chunk-columns.ts';
import { metricFigureData, metricSummary } from './metric-rows.ts';
import { selectPerformance } from './performance-selection.ts';

function dataOf(profile: ModelProfile, metric: string) {
  const selection = selectPerformance(profile, parsePerformanceView({ metric }));
  return metricFigureData(selection, chunkAxis(selection.chunks));
}

const show = (value: number | null) => (value === null ? '–' : value.toFixed(2));

describe('estimates beside realised values', () => {
  const late = aProfile({ model: { task: 'binary' }, labelled: lateLabels });

  it('stand since the reference, with a band only where no fact does', () => {
    const { rows } = dataOf(late, 'roc_auc');
    expect(
      rows.filter(({ period }) => period === 'reference').every(({ estimated }) => estimated === null),
    ).toBe(true);
    const since = rows.filter(({ period }) => period === 'analysis');
    expect(since).toHaveLength(12);
    expect(since.every(({ estimated }) => typeof estimated === 'number')).toBe(true);
    expect(since.map(({ openLow }) => openLow !== null)).toEqual([
      ...new Array<boolean>(9).fill(false),
      true,
      true,
      true,
    ]);
  });

  it('are all there is where no label has come', () => {
    const last = dataOf(late, 'roc_auc').rows.at(-1);
    expect([last?.['value'], last?.['bandLow'], typeof last?.['estimated']]).toEqual([null, null, 'number']);
  });

  it('leave a provisional point with a wider band than its interval', () => {
    const { rows } = dataOf(late, 'accuracy');
    const provisional = rows.filter((row) => row['provisional'] === 1 && row['value'] !== null);
    expect(provisional).toHaveLength(2);
    for (const { low, high, bandLow, bandHigh } of provisional)
      expect(Number(bandLow) < Number(low) && Number(bandHigh) > Number(high)).toBe(true);
  });

  it('are told in the summary of a figure whose newest chunk has no label', () => {
    const data = dataOf(late, 'roc_auc');
    expect(metricSummary(data, show)).toMatch(/Told from scores, 0\.\d\d in 2026-W\d\d\.$/);
    expect(data.estimates.record.judged).toBe(9);
  });

  it('are marked where they did not come true, and raise no alert then', () => {
    // The model forgets all it knew, and its scores stay as sure of themselves.
    const lost = aProfile({
      model: { task: 'binary' },
      skill: (week) => (week < 3 ? 1 : 0.1),
      labelled: lateLabels,
    });
    const data = dataOf(lost, 'roc_auc');
    expect(data.estimates.record.state).toBe('broken');
    expect(data.rows.every(({ estimatedAlert }) => estimatedAlert === null)).toBe(true);
    expect(metricSummary(data, show)).not.toContain('Told from scores');
  });

  it('are none for a quantity, and the reason is at hand', () => {
    const { rows, estimates } = dataOf(aProfile({ model: { task: 'regression' } }), 'mae');
    expect(rows.every(({ estimated }) => estimated === null)).toBe(true);
    expect(estimates.reason).toContain('No estimate is offered for models of a quantity');
  });
});
