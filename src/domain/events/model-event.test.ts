import { describe, expect, it } from 'vitest';
import { eventLabel, readEvents, withEvents, writeEvents, type ModelEvent } from './model-event.ts';
import { eventTime, parseEventRows } from './parse-event-rows.ts';

const release: ModelEvent = { time: Date.UTC(2026, 5, 1), kind: 'release', text: 'Version 2' };
const holiday: ModelEvent = { time: Date.UTC(2026, 10, 27), kind: 'holiday', text: 'Black Friday' };

describe('events of a model', () => {
  it('are kept as a document and come back in order of time', () => {
    const stored: unknown = JSON.parse(JSON.stringify(writeEvents([holiday, release])));
    expect(readEvents(stored)).toEqual([release, holiday]);
  });

  it('are none where the document is something else, and those of it that are events', () => {
    for (const content of [null, 1, 'x', [], {}, { events: {} }]) expect(readEvents(content)).toEqual([]);
    const mixed = { events: [release, { time: 'x' }, { ...release, kind: 'party' }, null] };
    expect(readEvents(mixed)).toEqual([release]);
  });

  it('are not there twice', () => {
    expect(withEvents([release], [holiday, release, holiday])).toEqual([release, holiday]);
  });

  it('say what they are', () => {
    expect(eventLabel(holiday)).toBe('Holiday: Black Friday');
    expect(eventLabel({ ...holiday, kind: 'upstream', text: '' })).toBe('Upstream change');
  });
});

describe('eventTime', () => {
  it.each([
    ['2026-11-27', Date.UTC(2026, 10, 27)],
    ['2026-11-27 09:30', Date.UTC(2026, 10, 27, 9, 30)],
    ['2026-11-27T09:30:15Z', Date.UTC(2026, 10, 27, 9, 30, 15)],
    ['2026-11-27T09:30+02:00', Date.UTC(2026, 10, 27, 7, 30)],
    ['2026-11-27T09:30-0500', Date.UTC(2026, 10, 27, 14, 30)],
    ['2026-02-30', null],
    ['27.11.2026', null],
    ['2026-11-27T25:00Z', null],
    ['', null],
  ])('reads %s', (text, at) => {
    expect(eventTime(text)).toBe(at);
  });
});

describe('parseEventRows', () => {
  it('takes the rows of one model and those of all, in any order of columns', () => {
    const table = parseEventRows(
      [
        ['Kind', 'time', 'model', 'text'],
        ['release', '2026-06-01', 'm', 'Version 2'],
        ['Holiday', '2026-11-27', '', 'Black Friday'],
        ['retrain', '2026-07-01', 'other', ''],
      ],
      'm',
    );
    expect(table).toEqual({ events: [release, holiday], elsewhere: 1, faults: [] });
  });

  it('names the row of what it cannot use, and takes the rest', () => {
    const { events, faults } = parseEventRows(
      [
        ['time', 'kind', 'text', 'model'],
        ['yesterday', 'release', '', ''],
        ['2026-06-01', 'relase', '', ''],
        ['2026-06-01', 'release', 'Version 2', ''],
      ],
      'm',
    );
    expect(events).toEqual([release]);
    expect(faults.map(({ row, text }) => `${row}: ${text}`)).toEqual([
      '2: "yesterday" is no time; write 2026-11-27 or 2026-11-27T09:00Z',
      '3: "relase" is no kind of event; there are release, retrain, upstream, holiday, other',
    ]);
  });

  it('says what the header lacks', () => {
    expect(parseEventRows([['when', 'what']], 'm').faults).toEqual([
      { row: 1, text: 'the header has no time and no kind; it should be time, kind, text, model' },
    ]);
    expect(parseEventRows([], 'm').faults).toHaveLength(1);
  });
});
