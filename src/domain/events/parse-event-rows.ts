import type { Instant } from '#domain/time/instant.ts';
import { eventKinds, type EventKind, type ModelEvent } from './model-event.ts';

/** What a table of events holds for one model. */
export interface EventTable {
  readonly events: readonly ModelEvent[];
  /** Rows of other models. */
  readonly elsewhere: number;
  /** Rows that cannot be used, counted as an editor shows them, and why. */
  readonly faults: readonly { readonly row: number; readonly text: string }[];
}

const timePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO 8601 date or time; without a zone it is UTC. Null for anything else, and for days that do not exist. */
export function eventTime(text: string): Instant | null {
  const found = timePattern.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  const zone = found[7] ?? 'Z';
  if (zone === 'Z') return at;
  const digits = zone.replace(/\D/g, '');
  const offset = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
  return zone.startsWith('-') ? at + offset : at - offset;
}

const kindsInWords = new Map<string, EventKind>([
  ...eventKinds.map((kind) => [kind, kind] as const),
  ['deploy', 'release'],
  ['deployment', 'release'],
  ['retraining', 'retrain'],
  ['upstream change', 'upstream'],
]);

const columns = ['time', 'kind', 'text', 'model'] as const;

/**
 * Events of one model from the records of a table with the header `time, kind, text, model` in any order. A row without
 * a model is about every model; a kind that is not known is a fault, so that a misspelt one is not lost.
 * @param records header first.
 */
export function parseEventRows(records: readonly (readonly string[])[], modelId: string): EventTable {
  const [header = [], ...rows] = records;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = (['time', 'kind'] as const).filter((name) => !names.includes(name));
  if (missing.length > 0)
    return {
      events: [],
      elsewhere: 0,
      faults: [
        { row: 1, text: `the header has no ${missing.join(' and no ')}; it should be ${columns.join(', ')}` },
      ],
    };
  const field = (row: readonly string[], name: (typeof columns)[number]) =>
    (row[names.indexOf(name)] ?? '').trim();
  const events: ModelEvent[] = [];
  const faults: EventTable['faults'][number][] = [];
  let elsewhere = 0;
  for (const [i, row] of rows.entries()) {
    const model = field(row, 'model');
    const time = eventTime(field(row, 'time'));
    const kind = kindsInWords.get(field(row, 'kind').toLowerCase());
    if (model !== '' && model !== modelId) elsewhere += 1;
    else if (time === null)
      faults.push({
        row: i + 2,
        text: `"${field(row, 'time')}" is no time; write 2026-11-27 or 2026-11-27T09:00Z`,
      });
    else if (!kind)
      faults.push({
        row: i + 2,
        text: `"${field(row, 'kind')}" is no kind of event; there are ${eventKinds.join(', ')}`,
      });
    else events.push({ time, kind, text: field(row, 'text') });
  }
  return { events, elsewhere, faults };
}
