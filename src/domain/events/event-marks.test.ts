import { expect, it } from 'vitest';
import { eventMarks } from './event-marks.ts';

const events = [5, 10, 20].map((time) => ({ time, kind: 'release' as const, text: `v${time}` }));

it('marks the events between the ends of an axis, the last one exclusive', () => {
  expect(eventMarks(events, 10, 20)).toEqual([{ at: 10, label: 'Release: v10' }]);
  expect(eventMarks(events, 0, 100)).toHaveLength(3);
});

it('marks nothing where the log has no time', () => {
  expect(eventMarks(events, null, null)).toEqual([]);
});
