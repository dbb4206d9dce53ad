import * as z from 'zod/mini';
import { parseChunkRule } from '#domain/time/chunk-rule.ts';
import { orElse } from './or-else.ts';
import { isWindowText } from './resolve-window.ts';

/** What the performance page shows, as its address says. Null: the page's own choice. */
export interface PerformanceView {
  /** `90d`, `all`, or `2026-01-01..2026-03-31` (both days inclusive). */
  readonly window: string;
  /** `day`, `week`, `month`, `rows:N` or `count:N`. */
  readonly chunk: string | null;
  /** Metric id. */
  readonly metric: string | null;
  /** `column:value`. */
  readonly segment: string | null;
  /** A second window, written as the first. */
  readonly compare: string | null;
  /** Multiclass: the class that is followed. */
  readonly class: string | null;
  /** Decision threshold to try out, 0–1; null: the deployed decision. */
  readonly threshold: number | null;
  /** Figures as charts or as tables. */
  readonly as: 'chart' | 'table';
}

const text = orElse(z.nullable(z.string().check(z.minLength(1))), null);
const windowText = z.string().check(z.refine(isWindowText));
/** A number from 0 to 1 as JavaScript writes it (`0.25`, `1e-7`), or as people do (`.5`). */
const ratio = z.pipe(
  z.string().check(z.regex(/^(?:\d+\.?\d*|\.\d+)(?:e-\d+)?$/)),
  z.pipe(z.transform(Number), z.number().check(z.gte(0), z.lte(1))),
);

const schema = z.object({
  window: orElse(windowText, 'all'),
  chunk: orElse(z.nullable(z.string().check(z.refine((value) => parseChunkRule(value) !== null))), null),
  metric: text,
  segment: orElse(z.nullable(z.string().check(z.regex(/^[^:]+:.+$/s))), null),
  compare: orElse(z.nullable(windowText), null),
  class: text,
  threshold: orElse(z.nullable(ratio), null),
  as: orElse(z.enum(['chart', 'table']), 'chart'),
});

const absent = {
  window: 'all',
  chunk: null,
  metric: null,
  segment: null,
  compare: null,
  class: null,
  threshold: null,
  as: 'chart',
} as const satisfies PerformanceView;

/** Reads the view from search parameters; whatever is nonsense falls back to its default. Never throws. */
export const parsePerformanceView = (search: Readonly<Record<string, unknown>>): PerformanceView =>
  schema.parse({ ...absent, ...search });

/** Search parameters of a view; defaults are left out, so that a link says only what it must. */
export function performanceSearch(view: PerformanceView): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [name, value] of Object.entries(view))
    if (value !== null && value !== absent[name as keyof PerformanceView]) search[name] = String(value);
  return search;
}
