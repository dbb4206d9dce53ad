import type { DriftSeries } from '#domain/drift/drift-series.ts';
import type { RankedColumn } from '#domain/drift/harm-ranking.ts';
import type { ColumnGroup, ColumnOrder, DriftView } from '#view/drift-view.ts';

export const groupNames: Record<ColumnGroup, string> = {
  all: 'All columns',
  moved: 'Moved',
  numbers: 'Numbers',
  categories: 'Categories',
  outputs: 'Outputs and actual',
};

export const orderNames: Record<ColumnOrder, string> = {
  harm: 'Link to harm',
  alerts: 'Chunks outside',
  name: 'Name',
};

function isIn(group: ColumnGroup, { series: { column }, alerts }: RankedColumn): boolean {
  if (group === 'moved') return alerts > 0;
  if (group === 'numbers') return column.spec.kind === 'numeric';
  if (group === 'categories') return column.spec.kind === 'categorical';
  return group === 'all' || column.role !== 'feature';
}

const nameOf = ({ series }: RankedColumn): string => series.column.name;
const byName = (a: RankedColumn, b: RankedColumn): number => (nameOf(a) < nameOf(b) ? -1 : 1);

/** The columns that the page shows, in its order; `ranked` comes in the order of harm. */
export function shownColumns(
  ranked: readonly RankedColumn[],
  { find, group, sort }: Pick<DriftView, 'find' | 'group' | 'sort'>,
): readonly RankedColumn[] {
  const wanted = find.trim().toLowerCase();
  const some = ranked.filter((one) => isIn(group, one) && nameOf(one).toLowerCase().includes(wanted));
  if (sort === 'name') return some.toSorted(byName);
  return sort === 'alerts' ? some.toSorted((a, b) => b.alerts - a.alerts) : some;
}

/** The column in depth: the one asked for, else the first that is shown. */
export const chosenSeries = (
  all: readonly DriftSeries[],
  shown: readonly RankedColumn[],
  feature: string | null,
): DriftSeries | null =>
  all.find(({ column }) => column.name === feature) ?? shown[0]?.series ?? all[0] ?? null;
