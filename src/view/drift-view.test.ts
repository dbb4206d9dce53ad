import fc from 'fast-check';
import { expect, it } from 'vitest';
import { driftMeasureIds } from '#domain/drift/measure.ts';
import { presetIds } from '#domain/drift/preset.ts';
import { columnGroups, columnOrders, driftSearch, parseDriftView, type DriftView } from './drift-view.ts';
import { parseSearch, stringifySearch } from './search.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.string({ minLength: 1, maxLength: 12 });

const anyView: fc.Arbitrary<DriftView> = fc.record({
  window: fc.constantFrom('all', '30d', '2026-01-01..2026-03-31'),
  chunk: maybe(fc.constantFrom('week', 'rows:5000')),
  preset: fc.constantFrom(...presetIds),
  measure: maybe(fc.constantFrom(...driftMeasureIds)),
  metric: maybe(word),
  feature: maybe(word),
  at: maybe(word),
  since: maybe(fc.constantFrom('2026-01-31', '2024-02-29')),
  find: fc.string({ maxLength: 12 }),
  group: fc.constantFrom(...columnGroups),
  sort: fc.constantFrom(...columnOrders),
  control: fc.constantFrom('on', 'off'),
  as: fc.constantFrom('chart', 'table'),
});

it('a view of the drift page comes back from its address as it was', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parseDriftView(parseSearch(stringifySearch(driftSearch(view))))).toEqual(view);
    }),
  );
});

it('falls back field by field when the address holds nonsense', () => {
  const nonsense = {
    preset: 'whylabs',
    measure: 'toString',
    since: '2026-02-30',
    chunk: 'year',
    sort: '',
    feature: 'age',
  };
  expect(driftSearch(parseDriftView(nonsense))).toEqual({ feature: 'age' });
});
