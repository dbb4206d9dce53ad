import { expect, it } from 'vitest';
import { readLedger, writeLedger } from '#domain/economics/ledger/ledger-document.ts';
import { readEvents } from '#domain/events/model-event.ts';
import { readIncidentNotes } from '#domain/quality/incident-notes.ts';

const retrain = {
  id: 'r',
  ordered: 0,
  live: null,
  dataUntil: null,
  trigger: '',
  currency: 'EUR',
  costs: {},
  expected: null,
  realised: null,
  outcome: 'pending',
} as const;

it.each([
  { ordered: 1e300 },
  { live: 1e300 },
  { dataUntil: -1e300 },
  { live: '2026' },
  { currency: 'euros' },
])('a retrain is left out and counted where it holds what is none: %j', (part) => {
  const content = { retrains: [{ ...retrain, ...part }, ...writeLedger([retrain]).retrains] };
  expect(readLedger(content)).toEqual({ ledger: [retrain], unreadable: 1 });
});

it('events and notes at instants that no date stands for are passed over', () => {
  const event = { time: 1, kind: 'release', text: '' };
  expect(readEvents({ events: [{ ...event, time: 1e300 }, event] })).toEqual([event]);
  const note = { state: 'open', note: '', by: '', at: 1 };
  expect(readIncidentNotes({ notes: { a: { ...note, at: 1e300 }, b: note } })).toEqual({ b: note });
});
