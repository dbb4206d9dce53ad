import { nextDouble } from '#backend/clickhouse/sql/next-double.ts';

/** Below every number that is counted. */
export const belowAll = -Number.MAX_VALUE;

/**
 * What a server rounds values down to, to count them in bins that are closed at the end: below all, then the edges,
 * the last of which gives way to the double after it.
 * @param edges ascending, at least two.
 */
export const closedBounds = (edges: readonly number[]): readonly number[] => [
  belowAll,
  ...edges.slice(0, -1),
  nextDouble(edges.at(-1) ?? 0),
];
