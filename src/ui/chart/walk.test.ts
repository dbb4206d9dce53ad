import { expect, test } from 'vitest';
import { walk, type Walkway } from './walk.ts';

const series: Walkway = { rows: 5, keys: ['predicted', 'actual'], navigation: 'series' };
const grid: Walkway = { rows: 3, keys: ['cat', 'dog'], navigation: 'grid' };

test('the first key lands on the newest row of the first series', () => {
  expect(walk(null, 'ArrowRight', series)).toEqual({ row: 4, key: 'predicted' });
});

test('left and right walk the rows and stop at the ends', () => {
  expect(walk({ row: 1, key: 'actual' }, 'ArrowLeft', series)).toEqual({ row: 0, key: 'actual' });
  expect(walk({ row: 0, key: 'actual' }, 'ArrowLeft', series)).toEqual({ row: 0, key: 'actual' });
});

test('up and down change the series', () => {
  expect(walk({ row: 1, key: 'predicted' }, 'ArrowDown', series)).toEqual({ row: 1, key: 'actual' });
  expect(walk({ row: 1, key: 'actual' }, 'ArrowUp', series)).toEqual({ row: 1, key: 'predicted' });
});

test('Home and End go to the first and last row, in a grid to the first and last column', () => {
  expect(walk({ row: 2, key: 'actual' }, 'Home', series)).toEqual({ row: 0, key: 'actual' });
  expect(walk({ row: 2, key: 'actual' }, 'End', series)).toEqual({ row: 4, key: 'actual' });
  expect(walk({ row: 2, key: 'cat' }, 'End', grid)).toEqual({ row: 2, key: 'dog' });
});

test('in a grid the arrows follow the picture', () => {
  expect(walk(null, 'ArrowDown', grid)).toEqual({ row: 0, key: 'cat' });
  expect(walk({ row: 0, key: 'cat' }, 'ArrowDown', grid)).toEqual({ row: 1, key: 'cat' });
  expect(walk({ row: 0, key: 'cat' }, 'ArrowRight', grid)).toEqual({ row: 0, key: 'dog' });
});

test('Escape leaves, other keys are not ours', () => {
  expect(walk({ row: 0, key: 'cat' }, 'Escape', grid)).toBeNull();
  expect(walk({ row: 0, key: 'cat' }, 'a', grid)).toBeUndefined();
  expect(walk(null, 'ArrowLeft', { ...series, rows: 0 })).toBeUndefined();
});

test('from under the pointer the keys take over at its row', () => {
  expect(walk({ row: 2, key: null }, 'ArrowLeft', series)).toEqual({ row: 2, key: 'predicted' });
});
