import * as z from 'zod/mini';
import { isDriftMeasureId, type DriftMeasureId } from '#domain/drift/measure.ts';
import { presetIds, type PresetId } from '#domain/drift/preset.ts';
import { parseChunkRule } from '#domain/time/chunk-rule.ts';
import { orElse } from './or-else.ts';
import { isWindowText } from './resolve-window.ts';

/** Which columns the map shows. */
export const columnGroups = ['all', 'moved', 'numbers', 'categories', 'outputs'] as const;
export type ColumnGroup = (typeof columnGroups)[number];

/** The order of the columns. */
export const columnOrders = ['harm', 'alerts', 'name'] as const;
export type ColumnOrder = (typeof columnOrders)[number];

/** What the drift page shows, as its address says. Null: the page's own choice. */
export interface DriftView {
  readonly window: string;
  readonly chunk: string | null;
  /** By whose conventions. */
  readonly preset: PresetId;
  /** Null: what the preset shows for the kind of a column. */
  readonly measure: DriftMeasureId | null;
  /** Metric whose loss is meant by harm. */
  readonly metric: string | null;
  /** Column in depth, and the key of the chunk that it is looked at in. */
  readonly feature: string | null;
  readonly at: string | null;
  /** A date from which on is compared with before. */
  readonly since: string | null;
  /** Part of a column's name. */
  readonly find: string;
  readonly group: ColumnGroup;
  readonly sort: ColumnOrder;
  /** False alarms over many columns are kept down. */
  readonly control: 'on' | 'off';
  readonly as: 'chart' | 'table';
}

const text = orElse(z.nullable(z.string().check(z.minLength(1))), null);
const isDate = (value: string) => isWindowText(`${value}..${value}`);

const schema = z.object({
  window: orElse(z.string().check(z.refine(isWindowText)), 'all'),
  chunk: orElse(z.nullable(z.string().check(z.refine((value) => parseChunkRule(value) !== null))), null),
  preset: orElse(z.enum(presetIds), 'plumbline'),
  measure: orElse(z.nullable(z.custom<DriftMeasureId>((value) => isDriftMeasureId(String(value)))), null),
  metric: text,
  feature: text,
  at: text,
  since: orElse(z.nullable(z.string().check(z.refine(isDate))), null),
  find: orElse(z.string(), ''),
  group: orElse(z.enum(columnGroups), 'all'),
  sort: orElse(z.enum(columnOrders), 'harm'),
  control: orElse(z.enum(['on', 'off']), 'on'),
  as: orElse(z.enum(['chart', 'table']), 'chart'),
});

const absent: DriftView = {
  window: 'all',
  chunk: null,
  preset: 'plumbline',
  measure: null,
  metric: null,
  feature: null,
  at: null,
  since: null,
  find: '',
  group: 'all',
  sort: 'harm',
  control: 'on',
  as: 'chart',
};

/** Reads the view from search parameters; whatever is nonsense falls back to its default. Never throws. */
export const parseDriftView = (search: Readonly<Record<string, unknown>>): DriftView =>
  schema.parse({ ...absent, ...search });

/** Search parameters of a view; defaults are left out. */
export function driftSearch(view: DriftView): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [name, value] of Object.entries(view))
    if (value !== null && value !== absent[name as keyof DriftView]) search[name] = String(value);
  return search;
}
