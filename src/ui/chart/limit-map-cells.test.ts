import { describe, expect, it } from 'vitest';
import { cellAt, mapGrid, mapPaths } from './limit-map-cells.ts';
import { limitStep } from './limit-steps.ts';

describe('shades of a distance to a limit', () => {
  it('turn dark only beyond it', () => {
    expect([0, 0.25, 0.3, 0.6, 0.99, 1, 1.01, 1.5, 2, 3, 9].map(limitStep)).toEqual([
      1, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7,
    ]);
  });
});

describe('cells of the map', () => {
  const near = { distance: 0.1, alert: false };
  const far = { distance: 4, alert: true };

  it('are each a part of one path per shade, and alerts a triangle on the shade they stand on', () => {
    const grid = mapGrid(2, [100, 140], 20);
    const { shades, onLight, onDark } = mapPaths([[near, far]], grid);
    expect(shades).toEqual([
      { step: 1, path: 'M100 20h19v21h-19z' },
      { step: 7, path: 'M120 20h19v21h-19z' },
    ]);
    expect(onLight).toBe('');
    expect(onDark.startsWith('M129.5 ')).toBe(true);
  });

  it('stay empty where there is no value', () => {
    const { shades } = mapPaths([[{ distance: null, alert: false }]], mapGrid(1, [0, 40], 0));
    expect(shades.map(({ step }) => step)).toEqual([0]);
  });

  it('are put together where there is no room, keeping the furthest and the alert', () => {
    const grid = mapGrid(500, [100, 1100], 20);
    expect([grid.group, grid.cells]).toEqual([2, 250]);
    const row = Array.from({ length: 500 }, (_, at) => (at === 7 ? far : near));
    const { shades, onDark } = mapPaths([row], grid);
    expect(shades.find(({ step }) => step === 7)?.path.split('M')).toHaveLength(2);
    expect(onDark.split('M')).toHaveLength(2);
    expect(shades.flatMap(({ path }) => path.split('M').slice(1))).toHaveLength(250);
  });

  it('are found under a pointer, column by column even where several share a cell', () => {
    const grid = mapGrid(500, [100, 1100], 20);
    expect(cellAt(grid, [101, 21], 500)).toEqual({ line: 0, column: 0 });
    expect(cellAt(grid, [103, 45], 500)).toEqual({ line: 1, column: 1 });
    expect(cellAt(grid, [99, 45], 500)).toBeNull();
    expect(cellAt(mapGrid(2, [100, 400], 20), [390, 30], 2)).toBeNull();
  });
});
