import type { ChartColumn, ChartRow, ChartValue } from './chart-row.ts';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function field(value: ChartValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return quoted(value);
}

/** RFC 4180: header, then the rows in order, lines ended by CRLF; missing values are empty fields. */
export function toCsv(columns: readonly ChartColumn[], rows: readonly ChartRow[]): string {
  const lines = [
    columns.map((column) => quoted(column.label)),
    ...rows.map((row) =>
      columns.map(({ key, csv }) => {
        const value = row[key] ?? null;
        return field(csv ? csv(value) : value);
      }),
    ),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}
