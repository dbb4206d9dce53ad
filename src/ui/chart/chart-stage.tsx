import { type KeyboardEvent, type ReactNode, Suspense, useId, useState } from 'react';
import { Empty } from '#ui/empty.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { ActiveContext, type ActivePoint } from './active-context.ts';
import type { ChartColumn, ChartRow } from './chart-row.ts';
import styles from './chart-stage.module.css';
import { FrameContext } from './frame-context.ts';
import { useWidth } from './use-width.ts';
import { walk } from './walk.ts';

interface ChartStageProps {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  readonly height?: number;
  readonly empty?: string | null;
  readonly navigation?: 'series' | 'grid';
  status?(row: ChartRow, key: string): string | null;
  onChoose?(row: number, key: string): void;
  readonly hidden: ReadonlySet<string>;
  onBody(element: HTMLElement | null): void;
  readonly children: ReactNode;
}

/** `series, x, value, status` of a point, as read aloud. */
function spoken({ columns, rows, status, navigation }: ChartStageProps, active: ActivePoint | null): string {
  const row = active ? rows[active.row] : undefined;
  const column = columns.find(({ key }) => key === active?.key);
  const [first] = columns;
  if (!row || !column || !first) return '';
  const place = first.format(row[first.key] ?? null);
  const parts = [
    ...(navigation === 'grid' ? [`${first.label} ${place}`, column.label] : [column.label, place]),
    row[column.key] === null || row[column.key] === undefined
      ? 'missing'
      : column.format(row[column.key] ?? null),
    status?.(row, column.key),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Where the chart is drawn: measures itself, takes the keys, speaks the point in focus. */
export function ChartStage(props: ChartStageProps) {
  const {
    title,
    columns,
    rows,
    height = 260,
    empty,
    navigation = 'series',
    hidden,
    onBody,
    children,
  } = props;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [active, setActive] = useState<ActivePoint | null>(null);
  const width = useWidth(element);
  const hintId = useId();
  const attach = (node: HTMLElement | null) => {
    setElement(node);
    onBody(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active?.key) props.onChoose?.(active.row, active.key);
    const keys = columns.slice(1).map(({ key }) => key);
    const next = walk(active, event.key, { rows: rows.length, keys, navigation });
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  if (empty) return <Empty message={empty} height={height} />;
  return (
    <div className={styles.stage}>
      <div
        ref={attach}
        className={styles.drawing}
        role="application"
        aria-label={`${title}, chart`}
        aria-describedby={hintId}
        tabIndex={0}
        style={width > 0 ? undefined : { minBlockSize: height }}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        <FrameContext value={{ width, hidden }}>
          <ActiveContext value={{ active, setActive }}>
            {width > 0 && <Suspense fallback={<Skeleton height={height} />}>{children}</Suspense>}
          </ActiveContext>
        </FrameContext>
      </div>
      <p id={hintId} className={styles.hint}>
        {navigation === 'series'
          ? 'Arrow keys: left and right along the chart, up and down between series. Home, End, Esc.'
          : `Arrow keys move between cells${props.onChoose ? ', Enter looks closer' : ''}. Home, End, Esc.`}
      </p>
      <VisuallyHidden>
        <span aria-live="polite">{spoken(props, active)}</span>
      </VisuallyHidden>
    </div>
  );
}
