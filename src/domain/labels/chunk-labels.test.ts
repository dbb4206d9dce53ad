import { describe, expect, it } from 'vitest';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { dayMs } from '#domain/time/instant.ts';
import { labelReport } from './chunk-labels.ts';
import { completenessAt, labelAgeCurve } from './label-age-curve.ts';

const edgesDays = [0, 1, 2, 3, 5, 7, 10, 14];
const firstDay = Date.UTC(2026, 0, 1);

/** Days from prediction to label of ten rows out of ten: half at once, the rest within eight days. */
const delays = [0.5, 0.5, 0.5, 0.5, 0.5, 1.5, 2.5, 4, 6, 8];

/** Sixty days of a hundred predictions each, whose labels come after `delays`, as they stand at `asOf` (days). */
function log(asOf: number, share = 1): readonly ChunkProfile[] {
  return Array.from({ length: 60 }, (_, day) => {
    const start = firstDay + day * dayMs;
    const counts = new Array<number>(edgesDays.length + 1).fill(0);
    for (let row = 0; row < 100 * share; row++) {
      // Rows are spread over their day.
      const age = delays[row % 10] ?? 0;
      const at = day + (row + 0.5) / 100 + age;
      if (at > asOf) continue;
      const edge = edgesDays.findIndex((days) => age < days);
      counts[edge < 0 ? edgesDays.length : edge] = (counts[edge < 0 ? edgesDays.length : edge] ?? 0) + 1;
    }
    const labelled = counts.reduce((sum, count) => sum + count, 0);
    const chunk = dayChunk(
      new Date(start).toISOString().slice(0, 10),
      [],
      day < 30 ? 'reference' : 'analysis',
    );
    return { ...chunk, rows: 100, labelled, labelAges: { edgesDays, counts } };
  });
}

const at = (day: number) => firstDay + day * dayMs;

describe('labelAgeCurve', () => {
  it('finds the delays behind the labels, although the newest chunks have hardly any', () => {
    const curve = labelAgeCurve(log(60), at(60));
    expect(curve?.points.map(({ days, completeness }) => [days, completeness])).toEqual([
      [0, 0],
      [1, expect.closeTo(0.5, 2)],
      [2, expect.closeTo(0.6, 2)],
      [3, expect.closeTo(0.7, 2)],
      [5, expect.closeTo(0.8, 2)],
      [7, expect.closeTo(0.9, 2)],
      [10, expect.closeTo(1, 2)],
      [14, 1],
    ]);
    expect(curve?.eventualShare).toBeCloseTo(1, 1);
    expect(curve && completenessAt(curve, 4)).toBeCloseTo(0.75, 2);
    expect(curve && completenessAt(curve, 100)).toBe(1);
  });

  it('says how many of the rows will ever get a label', () => {
    expect(labelAgeCurve(log(60, 0.4), at(60))?.eventualShare).toBeCloseTo(0.4, 1);
  });

  it('ends with the oldest age that a whole chunk has reached', () => {
    expect(labelAgeCurve(log(60).slice(54), at(60))?.points.at(-1)?.days).toBe(5);
  });

  it('is none where nothing says when labels came, or none is old enough', () => {
    const silent = log(60).map((chunk) => ({ ...chunk, labelAges: null }));
    expect(labelAgeCurve(silent, at(60))).toBeNull();
    expect(labelAgeCurve(log(60), null)).toBeNull();
    expect(labelAgeCurve(log(60).slice(59), at(60))).toBeNull();
    expect(labelAgeCurve([], at(60))).toBeNull();
  });

  it('counts labels that came before their prediction', () => {
    const [first, ...rest] = log(60) as [ChunkProfile, ...ChunkProfile[]];
    const leaky = { ...first, labelAges: { edgesDays, counts: [7, 93, 0, 0, 0, 0, 0, 0, 0] } };
    expect(labelAgeCurve([leaky, ...rest], at(60))?.early).toBe(7);
  });
});

describe('labelReport', () => {
  const report = labelReport({ chunks: log(60), asOf: at(60) });

  it('tells mature, provisional and unlabelled chunks apart', () => {
    const states = report.chunks.map(({ state }) => state);
    // Nine of ten labels are there after six days; a chunk counts when its rows are, on the whole, that old.
    expect(states.lastIndexOf('mature')).toBe(53);
    expect(states.slice(54)).toEqual(new Array(6).fill('provisional'));
    expect(labelReport({ chunks: log(59.3), asOf: at(59.3) }).chunks.at(-1)?.state).toBe('unlabelled');
  });

  it('dates maturity by the day on which it does come', () => {
    const chunk = report.chunks[58];
    const due = ((chunk?.matureAt ?? 0) - firstDay) / dayMs;
    const stateAt = (day: number) => labelReport({ chunks: log(day), asOf: at(day) }).chunks[58]?.state;
    // The curve is known at the edges of its classes only: a day early or late is what it can tell.
    expect([stateAt(due - 2), stateAt(due + 2)]).toEqual(['provisional', 'mature']);
    expect(report.chunks[10]?.matureAt).toBeNull();
    expect(report.maturityDays).toBe(7);
  });

  it('expects by now what is there', () => {
    const off = report.chunks.map(({ expected, coverage }) => Math.abs((expected ?? NaN) - coverage));
    expect(Math.max(...off)).toBeLessThan(0.1);
  });

  it('says that no chunk will ever be mature where too few rows get a label', () => {
    const { chunks, notes } = labelReport({ chunks: log(60, 0.4), asOf: at(60) });
    expect(chunks.every(({ matureAt }) => matureAt === null)).toBe(true);
    expect(notes.join()).toContain('of the rows are expected ever to get a label');
  });

  it('says what to map where the log is silent about when labels came', () => {
    const silent = log(60).map((chunk) => ({ ...chunk, labelAges: null }));
    expect(labelReport({ chunks: silent, asOf: at(60) }).notes.join()).toContain('Map columns.labelledAt');
  });

  it('says when labels become slower, and dates by the new pace', () => {
    const slow = log(60).map((chunk, day) =>
      day < 25
        ? chunk
        : {
            ...chunk,
            labelled: day < 50 ? 100 : 0,
            labelAges: {
              edgesDays,
              counts: day < 50 ? [0, 0, 0, 0, 50, 50, 0, 0, 0] : [0, 0, 0, 0, 0, 0, 0, 0, 0],
            },
          },
    );
    const { notes, maturityDays } = labelReport({ chunks: slow.slice(0, 50), asOf: at(60) });
    expect(notes.join()).toMatch(
      /^Labels come more slowly than they used to: 0 of them within 3 days, where it was 0\.35 /,
    );
    expect(maturityDays).toBe(7);
  });

  it('says when the curve is still rising at the oldest age seen', () => {
    const early = log(60).slice(54);
    expect(labelReport({ chunks: early, asOf: at(60) }).notes.join()).toContain('still rising at 5 days');
  });
});
