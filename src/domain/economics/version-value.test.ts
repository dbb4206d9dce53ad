import { describe, expect, it } from 'vitest';
import { dayMs } from '#domain/time/instant.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { retrainEvents } from './ledger/retrain-events.ts';
import type { Retrain } from './ledger/ledger.ts';
import { goLives, versionValue, type DatedValue } from './version-value.ts';

const day = (n: number) => n * dayMs;
/** A chunk of ten days from the day on. */
const chunk = (from: number, [n, total]: readonly [number, number], isFinal = true): DatedValue => ({
  start: day(from),
  end: day(from + 10),
  n,
  total,
  isFinal,
});
const chunks = [
  chunk(0, [100, 300]),
  chunk(10, [300, 500]),
  chunk(20, [100, -50]),
  chunk(30, [200, 600]),
  chunk(40, [50, 900], false),
];

describe('the newest version against the one before', () => {
  it('is counted per prediction over the final chunks of each, without the chunk in which it changed', () => {
    // 800 over 400 predictions before day 25; 600 over 200 after; the third chunk is mixed, the last not final.
    expect(versionValue(chunks, [day(25)])).toEqual({
      live: day(25),
      previous: { n: 400, total: 800, perPrediction: 2 },
      newest: { n: 200, total: 600, perPrediction: 3 },
    });
  });

  it('leaves versions before the previous one out', () => {
    expect(versionValue(chunks, [day(10), day(30)])?.previous).toEqual({
      n: 400,
      total: 450,
      perPrediction: 1.125,
    });
  });

  it('passes over a version that has no final chunk of its own', () => {
    expect(versionValue(chunks, [day(20), day(22), day(24)])).toMatchObject({
      live: day(24),
      previous: { n: 400 },
      newest: { n: 200 },
    });
    expect(versionValue(chunks, [day(10), day(45)])).toMatchObject({ live: day(10), previous: { n: 100 } });
  });

  it.each([
    ['no version went live on the way', [] as number[]],
    ['the model changed before the first chunk', [day(-5)]],
  ])('is not known where %s', (_, lives) => {
    expect(versionValue(chunks, lives)).toBeNull();
  });

  it('is not known for a log without time', () => {
    expect(versionValue([{ ...chunk(0, [1, 1]), start: null, end: null }], [day(5)])).toBeNull();
  });
});

it('days of going live come from events and the ledger, each once; what never went live is left out', () => {
  const retrain = (live: number | null, outcome: Retrain['outcome']) =>
    ({ live, outcome, trigger: '' }) as Retrain;
  const ledger = [
    retrain(day(9), 'kept'),
    retrain(null, 'pending'),
    retrain(day(4), 'rejected'),
    retrain(day(6), 'rolled-back'),
  ];
  const events: readonly ModelEvent[] = [
    { time: day(9) + 5, kind: 'release', text: '' },
    { time: day(3), kind: 'holiday', text: '' },
    { time: day(2), kind: 'retrain', text: '' },
  ];
  expect(goLives([...events, ...retrainEvents(ledger)])).toEqual([day(2), day(6), day(9)]);
});
