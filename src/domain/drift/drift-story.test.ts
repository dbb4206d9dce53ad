import { describe, expect, it } from 'vitest';
import { metricOf } from '#domain/performance/metric-catalogue.ts';
import { changedSince } from './changed-since.ts';
import { driftSeries } from './drift-series.ts';
import { driftStory } from './drift-story.ts';
import { rankByHarm } from './harm-ranking.ts';
import { limitDistance } from './limit-distance.ts';
import { metricSeriesOf } from './metric-series.test-kit.ts';
import { categoricalColumn, chunksOf } from './unchanged.test-kit.ts';

const chunks = chunksOf(4, 6, 1000);
const before = [500, 500, 0, 0];
const after = [250, 750, 0, 0];

const moving = categoricalColumn(
  'moving',
  chunks,
  chunks.map((_, i) => (i < 6 ? before : after)),
);
const still = categoricalColumn(
  'still',
  chunks,
  chunks.map(() => before),
);

const storyOf = (columns: readonly (typeof moving)[], analysis: readonly number[]) => {
  const metric = metricSeriesOf(metricOf('accuracy'), {
    reference: [0.9, 0.91, 0.9, 0.89],
    analysis,
    error: 0.005,
  });
  const series = columns.map((column) =>
    driftSeries(column, { measure: 'jensen_shannon', preset: 'plumbline' }),
  );
  return driftStory(rankByHarm(series, metric), metric);
};

describe('the story of a drift page', () => {
  it('says that columns moved and no loss is seen, and how small a loss could hide', () => {
    const story = storyOf([moving, still], [0.9, 0.9, 0.9, 0.9, 0.9, 0.9]);
    expect(story.state).toBe('no-loss');
    expect(story.title).toBe('Moved, no loss seen');
    expect(story.text).toMatch(
      /^1 of 2 columns is outside the limit in at least one of 6 chunks\. Accuracy lost nothing on average; 6 chunks of this size can show a loss from 0\.0\d+ on\. No loss is seen\.$/,
    );
  });

  it('says that a loss is seen, and how large it is', () => {
    const story = storyOf([moving], [0.9, 0.9, 0.8, 0.8, 0.8, 0.8]);
    expect([story.state, story.title]).toEqual(['loss', 'Moved, and a loss is seen']);
    expect(story.text).toContain('Accuracy lost 0.0667 on average (4 worse than its limit, 0 better)');
  });

  it('calls an improvement better, and no loss', () => {
    const story = storyOf([moving], [0.95, 0.96, 0.96, 0.96, 0.96, 0.96]);
    expect([story.state, story.title]).toEqual(['better', 'Moved, and the model is better']);
    expect(story.text).toContain('no loss');
  });

  it('cannot judge without labels, and says when nothing moved', () => {
    expect(storyOf([moving], []).state).toBe('cannot-judge');
    expect(storyOf([still], [0.9, 0.9, 0.9, 0.9, 0.9, 0.9]).title).toBe('Nothing moved');
    expect(storyOf([still], [0.9, 0.8, 0.8, 0.8, 0.8, 0.8]).title).toBe('Nothing moved, yet a loss is seen');
  });
});

describe('the distance to a limit', () => {
  const distances = (preset: 'nannyml' | 'evidently', measure: 'jensen_shannon' | 'chi2') => {
    const series = driftSeries(moving, { measure, preset });
    return series.points.map((point) => limitDistance(series, point));
  };

  it('is 0 where nothing moved and above 1 beyond the limit, ten at most', () => {
    const found = distances('nannyml', 'jensen_shannon');
    expect(found.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(found.slice(6)).toEqual([10, 10, 10, 10]);
  });

  it('grows as a chance falls', () => {
    const found = distances('evidently', 'chi2');
    expect(found[4]).toBeCloseTo(0.05, 12);
    expect(found[9]).toBe(10);
  });
});

describe('what changed since a date', () => {
  const dated = chunks.map((chunk, i) => ({ ...chunk, start: i * 1000, end: (i + 1) * 1000 }));

  it('compares what came before it with what came after, the reference left out', () => {
    const { value, floor, chance } = changedSince({ ...moving, chunks: dated }, 6000);
    // ½, ½ against ¼, ¾: the divergence in base 2 is 0.0487949.
    expect(value).toBeCloseTo(Math.sqrt(0.048_794_9), 5);
    expect(floor).toBeLessThan(0.1);
    expect(chance).toBeLessThan(1e-6);
    expect(changedSince({ ...still, chunks: dated }, 6000).value).toBe(0);
  });

  it('says nothing where one side has no chunk', () => {
    expect(changedSince({ ...moving, chunks: dated }, 0).value).toBeNull();
    expect(changedSince(moving, 6000).value).toBeNull();
  });
});
