export type SortDirection = 'ascending' | 'descending';

type Sortable = string | number | null;

const isMissing = (value: Sortable) => value === null || (typeof value === 'number' && Number.isNaN(value));

/** Orders numbers by size and texts by the alphabet (digits by value); missing values stand last in both directions. */
export function compareValues(a: Sortable, b: Sortable, direction: SortDirection): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en-GB', { numeric: true });
  return direction === 'ascending' ? order : -order;
}
