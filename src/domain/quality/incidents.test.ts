import { describe, expect, it } from 'vitest';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { dayMs } from '#domain/time/instant.ts';
import {
  ages,
  channels,
  featureDay,
  profileOf,
  usualAges,
  usualChannels,
  usualReference,
} from './feature-rows.test-kit.ts';
import { notedIncidents, readIncidentNotes, writeIncidentNotes } from './incident-notes.ts';
import { incidentsOf } from './incidents.ts';
import { qualityReport } from './quality-report.ts';

const incidentsIn = (days: readonly ChunkProfile[]) =>
  incidentsOf(qualityReport(profileOf([...usualReference, ...days])));

const good = (day: number) =>
  featureDay(day, { age: ages(usualAges(100)), channel: channels(usualChannels(100)) });
const holey = (day: number, nulls: number) =>
  featureDay(day, {
    age: ages(usualAges(100).map((age, i) => (i < nulls ? null : age))),
    channel: channels(usualChannels(100).map((name, i) => (i < nulls / 2 ? null : name))),
  });

describe('incidentsOf', () => {
  it('makes one incident of nulls that came into several columns and went again', () => {
    const found = incidentsIn([good(10), holey(11, 40), holey(12, 60), good(13)]);
    expect(found).toEqual([
      {
        id: 'missing-analysis-2026-01-12',
        kind: 'missing',
        columns: ['age', 'channel'],
        firstKey: '2026-01-12',
        lastKey: '2026-01-13',
        start: Date.UTC(2026, 0, 12),
        end: Date.UTC(2026, 0, 14),
        chunks: 2,
        rows: 100,
        ongoing: false,
        text: 'More values are missing than in the reference',
      },
    ]);
  });

  it('tells what goes on from what is over, and the newest first', () => {
    const found = incidentsIn([holey(10, 40), good(11), good(12), holey(13, 40)]);
    expect(found.map(({ firstKey, ongoing }) => [firstKey, ongoing])).toEqual([
      ['2026-01-14', true],
      ['2026-01-11', false],
    ]);
  });

  it('reaches over one good chunk, which counts no rows', () => {
    expect(incidentsIn([holey(10, 40), good(11), holey(12, 40)])).toMatchObject([
      { chunks: 3, rows: 80, ongoing: true },
    ]);
  });

  it('finds none in good data', () => {
    expect(incidentsIn([good(10), good(11)])).toEqual([]);
    expect(incidentsIn([])).toEqual([]);
  });

  it('finds a day without rows, and does not blame the log for one that is not over', () => {
    const missing = incidentsIn([good(10), good(13)]);
    expect(missing).toMatchObject([
      { kind: 'gap', start: Date.UTC(2026, 0, 12), end: Date.UTC(2026, 0, 14), rows: 0 },
    ]);
    const half = featureDay(11, { age: ages(usualAges(50)) });
    const now = { ...profileOf([...usualReference, good(10), half]), asOf: Date.UTC(2026, 0, 12, 12) };
    expect(incidentsOf(qualityReport(now))).toEqual([]);
    expect(incidentsIn([good(10), half, good(12)])).toMatchObject([{ kind: 'few_rows', rows: 50 }]);
  });

  it('finds days with far more rows', () => {
    expect(incidentsIn([featureDay(10, { age: ages(usualAges(300)) }), good(11)])).toMatchObject([
      { kind: 'many_rows' },
    ]);
  });

  it('compares days with the same weekday, and knows gaps that the reference has as well', () => {
    // Four weeks without Sundays and with half as many rows on Saturdays.
    const day = (i: number): readonly ChunkProfile[] => {
      const weekday = new Date(Date.UTC(2026, 0, 1) + i * dayMs).getUTCDay();
      if (weekday === 0) return [];
      const rows = weekday === 6 ? 50 : 100;
      return [featureDay(i, { age: ages(usualAges(rows)) }, i < 35 ? 'reference' : 'analysis')];
    };
    const days = Array.from({ length: 49 }, (_, i) => day(i)).flat();
    expect(incidentsOf(qualityReport(profileOf(days)))).toEqual([]);
  });

  it('counts no rows where chunks are cut by rows', () => {
    const days = [...usualReference, featureDay(10, { age: ages(usualAges(300)) })];
    expect(incidentsOf(qualityReport(profileOf(days), { kind: 'rows', rows: 100 }))).toEqual([]);
  });
});

describe('qualityReport', () => {
  it('passes on what profiling warned of, which is not known by chunk', () => {
    const notice = {
      code: 'duplicate-ids',
      severity: 'warning',
      text: '3 rows repeat an id.',
      count: 3,
    } as const;
    expect(qualityReport(profileOf(usualReference, [notice])).notices).toEqual([notice]);
  });

  it('stands without features, which not every source gives', () => {
    const bare = [...usualReference, good(10)].map((chunk) => ({ ...chunk, features: {} }));
    expect(
      qualityReport(profileOf(bare)).chunks.every(({ columns }) => Object.keys(columns).length === 0),
    ).toBe(true);
  });
});

describe('what people write about incidents', () => {
  const incidents = incidentsIn([holey(10, 40)]);
  const id = incidents[0]?.id ?? '';
  const note = { state: 'explained', note: 'The shop was moving.', by: 'Ada', at: 5 } as const;

  it('is kept by incident and comes back', () => {
    const stored: unknown = JSON.parse(JSON.stringify(writeIncidentNotes({}, id, note)));
    expect(notedIncidents(incidents, readIncidentNotes(stored))).toMatchObject([
      { id, state: 'explained', note },
    ]);
  });

  it('leaves incidents open that nobody wrote about, whatever the document holds', () => {
    for (const content of [null, 3, [], {}, { notes: 1 }, { notes: { [id]: { state: 'gone' } } }])
      expect(notedIncidents(incidents, readIncidentNotes(content))).toMatchObject([
        { state: 'open', note: null },
      ]);
  });
});
