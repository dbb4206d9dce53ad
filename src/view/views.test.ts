import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetColumns, fleetSearch, parseFleetView, type FleetView } from './fleet-view.ts';
import { parsePerformanceView, performanceSearch, type PerformanceView } from './performance-view.ts';
import { resolveWindow } from './resolve-window.ts';
import { parseSearch, stringifySearch } from './search.ts';

const windowText = fc.constantFrom('all', '30d', '90d', '2026-01-01..2026-03-31');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.string({ minLength: 1, maxLength: 12 });

const performanceView: fc.Arbitrary<PerformanceView> = fc.record({
  window: windowText,
  chunk: maybe(fc.constantFrom('day', 'week', 'month', 'rows:5000', 'count:10')),
  metric: maybe(word),
  segment: maybe(fc.constantFrom('origin:ATL', 'origin:a:b', 'plan:ünïcode &=?#')),
  compare: maybe(windowText),
  class: maybe(word),
  threshold: maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((ratio) => ratio + 0)),
  as: fc.constantFrom('chart', 'table'),
});
const fleetView: fc.Arbitrary<FleetView> = fc.record({
  sort: fc.constantFrom(...fleetColumns),
  order: fc.constantFrom('ascending', 'descending'),
  find: fc.string({ maxLength: 12 }),
  task: fc.constantFrom('all', 'binary', 'multiclass', 'regression'),
  health: fc.constantFrom('all', 'act', 'watch', 'ok', 'unknown'),
});

describe('a view', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(performanceView, (view) => {
        const search = parseSearch(stringifySearch(performanceSearch(view)));
        expect(parsePerformanceView(search)).toEqual(view);
      }),
    );
    fc.assert(
      fc.property(fleetView, (view) => {
        expect(parseFleetView(parseSearch(stringifySearch(fleetSearch(view))))).toEqual(view);
      }),
    );
  });

  it('falls back field by field when the address holds nonsense', () => {
    const view = parsePerformanceView({
      window: '2026-02-30..x',
      chunk: 'year',
      threshold: '7',
      as: 'pie',
      metric: 'f1',
    });
    expect(view).toMatchObject({ window: 'all', chunk: null, threshold: null, as: 'chart', metric: 'f1' });
    fc.assert(fc.property(fc.dictionary(word, fc.anything()), (search) => void parsePerformanceView(search)));
  });

  it('reads a threshold as people type it, and nothing outside 0 to 1', () => {
    const read = (threshold: string) => parsePerformanceView({ threshold }).threshold;
    expect(['0', '1', '.5', '0.50', '1.0', '2.5e-7'].map(read)).toEqual([0, 1, 0.5, 0.5, 1, 2.5e-7]);
    expect(['', ' ', '1.01', '-0.1', '50%', 'NaN', 'Infinity', '0x1', '1e2'].map(read)).toEqual(
      Array.from({ length: 9 }, () => null),
    );
  });

  it('leaves defaults out of its address', () => {
    expect(stringifySearch(performanceSearch(parsePerformanceView({})))).toBe('');
    expect(stringifySearch(performanceSearch(parsePerformanceView({ chunk: 'rows:5000' })))).toBe(
      '?chunk=rows:5000',
    );
  });
});

describe('a window', () => {
  const span = { first: Date.UTC(2026, 0, 1), last: Date.UTC(2026, 5, 1) };

  it('counts days back from the newest data', () => {
    expect(resolveWindow('31d', span)).toEqual({ start: Date.UTC(2026, 4, 1), end: span.last });
    expect(resolveWindow('999d', span)).toEqual({ start: span.first, end: span.last });
  });

  it('holds both of its dates', () => {
    expect(resolveWindow('2026-02-01..2026-02-28', span)).toEqual({
      start: Date.UTC(2026, 1, 1),
      end: Date.UTC(2026, 2, 1),
    });
  });

  it('is everything when it names nothing', () => {
    expect(resolveWindow('all', span)).toBeNull();
    expect(resolveWindow('2026-03-01..2026-02-01', span)).toBeNull();
  });
});
