import { expect, test } from 'vitest';
import { placeEvents } from './event-rows.ts';
import { linearScale } from './scale.ts';

const x = linearScale([0, 100], [0, 1000]);
const box = { left: 0, width: 1000 };

test('events far apart share a row, close ones do not', () => {
  const placed = placeEvents(
    [
      { at: 10, label: 'Retrained' },
      { at: 12, label: 'New airline' },
      { at: 60, label: 'Released' },
    ],
    x,
    box,
  );
  expect(placed.map(({ row }) => row)).toEqual([0, 1, 0]);
});

test('an event near the right end writes to its left', () => {
  expect(placeEvents([{ at: 99, label: 'Incident: late feed' }], x, box)[0]?.anchor).toBe('end');
});
