import { describe, expect, it } from 'vitest';
import type { NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import { featureCounter } from './feature-counter.ts';
import { everyRow } from './row-list.ts';

const numbers = (values: readonly (number | null)[]): NumberColumn => ({
  kind: 'number',
  instant: false,
  values: Float64Array.from(values, (value) => value ?? 0),
  valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
});

describe('a numeric feature', () => {
  it('puts a value on an edge into the bin that begins there, and the last edge into the last bin, as numpy does', () => {
    const counter = featureCounter({ kind: 'numeric', edges: [0, 1, 2, 3] });
    const column = numbers([0, 1, 2, 3, 1, 2.999]);
    counter.add(column, everyRow(6));
    // numpy.histogram([0, 1, 2, 3, 1, 2.999], [0, 1, 2, 3]) gives [1, 2, 3].
    expect(counter.result()).toMatchObject({ counts: [1, 2, 3], below: 0, above: 0, min: 0, max: 3 });
  });

  it('keeps values on edges that arithmetic misses by a rounding error', () => {
    const edges = Array.from({ length: 11 }, (_, i) => (i === 10 ? 1 : 0.1 * i));
    const counter = featureCounter({ kind: 'numeric', edges });
    const column = numbers(edges);
    counter.add(column, everyRow(edges.length));
    expect(counter.result()).toMatchObject({ counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2] });
  });

  it('tells a value on an edge from the double just below it', () => {
    const just = new Float64Array(1);
    const bits = new BigInt64Array(just.buffer);
    const below = (value: number) => {
      just[0] = value;
      bits[0] = (bits[0] as bigint) - 1n;
      return just[0];
    };
    for (const [low, high, bins] of [
      [0.1, 0.7, 6],
      [1, 22, 9],
      [0.3, 12.9, 49],
      [5, 1e6, 87],
      [1e5, 1e5 + 1, 100],
    ] as const) {
      const edges = Array.from({ length: bins + 1 }, (_, i) =>
        i === bins ? high : low + (i * (high - low)) / bins,
      );
      const inner = edges.slice(1, -1);
      const counter = featureCounter({ kind: 'numeric', edges });
      counter.add(numbers([...inner, ...inner.map(below)]), everyRow(2 * inner.length));
      // Each bin but the first begins with an edge, each but the last ends just below one.
      const twice = edges.slice(1).map((_, i) => (i === 0 || i === bins - 1 ? 1 : 2));
      expect(counter.result()).toMatchObject({ counts: twice, below: 0, above: 0 });
    }
  });

  it('counts what is missing, not finite or outside the reference, and loses no row', () => {
    const counter = featureCounter({ kind: 'numeric', edges: [0, 10] });
    counter.add(numbers([5, null, NaN, Infinity, -Infinity, -1, 11]), everyRow(7));
    expect(counter.result()).toMatchObject({
      counts: [1],
      missing: 1,
      notFinite: 3,
      below: 1,
      above: 1,
      min: -1,
      max: 11,
    });
  });

  it('counts text where numbers were expected as missing', () => {
    const counter = featureCounter({ kind: 'numeric', edges: [0, 10] });
    counter.add({ kind: 'text', codes: Int32Array.from([0, 0]), dictionary: ['x'] }, everyRow(2));
    expect(counter.result()).toMatchObject({ counts: [0], missing: 2, min: null, max: null });
  });
});

describe('a categorical feature', () => {
  const column: TextColumn = {
    kind: 'text',
    codes: Int32Array.from([0, 1, 2, -1, 0]),
    dictionary: ['b', 'a', 'new'],
  };

  it('counts by the order of the spec, whatever order the batch has', () => {
    const counter = featureCounter({ kind: 'categorical', categories: ['a', 'b'], complete: true });
    counter.add(column, everyRow(5));
    expect(counter.result()).toEqual({
      kind: 'categorical',
      counts: [1, 2],
      other: 1,
      unseen: 1,
      missing: 1,
    });
  });

  it('does not call a category unseen when the list of the reference is cut short', () => {
    const counter = featureCounter({ kind: 'categorical', categories: ['a', 'b'], complete: false });
    counter.add(column, everyRow(5));
    expect(counter.result()).toMatchObject({ other: 1, unseen: null });
  });
});
