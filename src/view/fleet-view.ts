import * as z from 'zod/mini';
import { orElse } from './or-else.ts';

export const fleetColumns = ['model', 'health', 'metric', 'coverage', 'as-of'] as const;
export type FleetColumn = (typeof fleetColumns)[number];

/** What the fleet page shows, as its address says. */
export interface FleetView {
  readonly sort: FleetColumn;
  readonly order: 'ascending' | 'descending';
  /** Part of a model's name. */
  readonly find: string;
  readonly task: 'all' | 'binary' | 'multiclass' | 'regression';
  readonly health: 'all' | 'act' | 'watch' | 'ok' | 'unknown';
}

const schema = z.object({
  sort: orElse(z.enum(fleetColumns), 'health'),
  order: orElse(z.enum(['ascending', 'descending']), 'ascending'),
  find: orElse(z.string(), ''),
  task: orElse(z.enum(['all', 'binary', 'multiclass', 'regression']), 'all'),
  health: orElse(z.enum(['all', 'act', 'watch', 'ok', 'unknown']), 'all'),
});

const absent = {
  sort: 'health',
  order: 'ascending',
  find: '',
  task: 'all',
  health: 'all',
} as const satisfies FleetView;

/** Reads the view from search parameters; whatever is nonsense falls back to its default. Never throws. */
export const parseFleetView = (search: Readonly<Record<string, unknown>>): FleetView =>
  schema.parse({ ...absent, ...search });

/** Search parameters of a view; defaults are left out. */
export function fleetSearch(view: FleetView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(view).filter(([name, value]) => value !== absent[name as keyof FleetView]),
  );
}
