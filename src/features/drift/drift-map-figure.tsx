import { useMemo } from 'react';
import type { DriftSeries } from '#domain/drift/drift-series.ts';
import { limitDistance } from '#domain/drift/limit-distance.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartRow, ChartValue } from '#ui/chart/chart-row.ts';
import { LimitMap } from '#ui/chart/limit-map.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { atText } from './feature-rows.ts';
import type { DriftView } from '#view/drift-view.ts';

export interface DriftMapFigureProps {
  readonly modelId: string;
  /** In the order of the rows. */
  readonly series: readonly DriftSeries[];
  /** Of all columns, shown or not. */
  readonly total: number;
  readonly view: DriftView;
  readonly onViewChange: (view: DriftView, replace: boolean) => void;
}

const show = (value: ChartValue | undefined) => formatNumber(typeof value === 'number' ? value : null);
const keyOf = (at: number) => `c${at}`;

function rowsOf(series: readonly DriftSeries[]): readonly ChartRow[] {
  return series.map(({ column, points }) => ({
    name: column.name,
    ...Object.fromEntries(points.map(({ value }, at) => [keyOf(at), value])),
  }));
}

function summaryOf(series: readonly DriftSeries[], total: number): string {
  const moved = series.filter(({ points }) =>
    points.some(({ period, alert }) => period === 'analysis' && alert),
  );
  const shown =
    series.length === total
      ? `${formatCount(total)} columns`
      : `${formatCount(series.length)} of ${formatCount(total)} columns`;
  const [first] = moved;
  const names = first ? `, ${first.column.name} first` : '';
  return `${shown} over ${formatCount(series[0]?.points.length ?? 0)} chunks; ${moved.length === 0 ? 'none is' : `${formatCount(moved.length)} ${moved.length === 1 ? 'is' : 'are'}`} outside the limit after the reference${names}.`;
}

/** Every column over time: how far from its limit, and where it is outside. */
export function DriftMapFigure({ modelId, series, total, view, onViewChange }: DriftMapFigureProps) {
  const points = series[0]?.points ?? [];
  const columns = points.map(({ key, period }, at) => ({ key: keyOf(at), label: key, period }));
  const distances = useMemo(
    () => series.map((one) => one.points.map((point) => limitDistance(one, point))),
    [series],
  );
  const rows = useMemo(() => rowsOf(series), [series]);
  const choose = (row: number, key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    const chosen = series[row];
    if (chosen)
      onViewChange(
        { ...view, feature: chosen.column.name, at: points[at] ? atText(points[at]) : null },
        false,
      );
  };
  const chosenRow = series.findIndex(({ column }) => column.name === view.feature);
  const chosenColumn = points.findIndex((point) => atText(point) === view.at);
  const tableColumns: readonly ChartColumn[] = [
    { key: 'name', label: 'Column', align: 'start', format: (value) => String(value ?? '–') },
    ...columns.map(({ key, label, period }): ChartColumn => ({
      key,
      label: period === 'reference' ? `${label} (reference)` : label,
      align: 'end',
      format: show,
    })),
  ];
  const measures = [...new Set(series.map(({ measure }) => measure))];
  return (
    <ChartFrame
      title="Drift by column and time"
      level={2}
      summary={summaryOf(series, total)}
      columns={tableColumns}
      rows={rows}
      fileName={`${modelId}-drift`}
      navigation="grid"
      height={320}
      as={view.as}
      onAsChange={(as) => onViewChange({ ...view, as }, true)}
      empty={series.length === 0 ? 'No column fits the filter.' : null}
      status={(row, key) => {
        const one = series.find(({ column }) => column.name === row['name']);
        const point = one?.points[columns.findIndex((column) => column.key === key)];
        if (!point) return null;
        if (point.value === null) return point.reason;
        return `${point.limit === null ? 'no limit' : `limit ${formatNumber(point.limit)}`}${point.alert ? ', outside' : ''}`;
      }}
      onChoose={choose}
      note={
        <>
          {measures.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <DefinitionLink id={id}>{name}</DefinitionLink>
            </span>
          ))}
          . The vertical rule divides the reference from what came after it.
        </>
      }
    >
      <LimitMap
        names={series.map(({ column }) => column.name)}
        columns={columns}
        cellOf={(row, at) => ({
          distance: distances[row]?.[at] ?? null,
          alert: series[row]?.points[at]?.alert === true,
        })}
        firstAfter={columns.findIndex(({ period }) => period === 'analysis')}
        chosen={chosenRow >= 0 && chosenColumn >= 0 ? { row: chosenRow, column: chosenColumn } : null}
        onChoose={choose}
      />
    </ChartFrame>
  );
}
