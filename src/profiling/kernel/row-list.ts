/** Numbers of some rows of a batch: the first `count` of `rows`, ascending. */
export interface RowList {
  readonly rows: Int32Array;
  readonly count: number;
}

/**
 * Rows apart by group, in one counting pass. Group −1 is left out.
 * @param groups a group number per row, −1 ≤ group < groupCount.
 * @param of which rows to look at; all when absent.
 */
export function rowsByGroup(groups: Int32Array, groupCount: number, of: RowList): Map<number, RowList> {
  const sizes = new Int32Array(groupCount);
  for (let i = 0; i < of.count; i++) {
    const group = groups[of.rows[i] as number] as number;
    if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
  }
  const starts = new Int32Array(groupCount);
  for (let group = 1; group < groupCount; group++)
    starts[group] = (starts[group - 1] as number) + (sizes[group - 1] as number);
  const next = starts.slice();
  const sorted = new Int32Array(of.count);
  for (let i = 0; i < of.count; i++) {
    const row = of.rows[i] as number;
    const group = groups[row] as number;
    if (group < 0) continue;
    sorted[next[group] as number] = row;
    next[group] = (next[group] as number) + 1;
  }
  const lists = new Map<number, RowList>();
  for (let group = 0; group < groupCount; group++) {
    const count = sizes[group] as number;
    const start = starts[group] as number;
    if (count > 0) lists.set(group, { rows: sorted.subarray(start, start + count), count });
  }
  return lists;
}

/** All rows of a batch. */
export function everyRow(count: number): RowList {
  const rows = new Int32Array(count);
  for (let i = 0; i < count; i++) rows[i] = i;
  return { rows, count };
}
