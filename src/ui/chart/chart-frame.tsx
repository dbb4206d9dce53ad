import { type ReactNode, useId, useState } from 'react';
import type { ChartColumn, ChartRow } from './chart-row.ts';
import styles from './chart-frame.module.css';
import { ChartLegend } from './chart-legend.tsx';
import { ChartStage } from './chart-stage.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartToolbar } from './chart-toolbar.tsx';
import type { LegendSeries } from './series-look.ts';

export type ChartAs = 'chart' | 'table';

export interface ChartFrameProps {
  readonly title: string;
  readonly level?: 2 | 3 | 4;
  /** One sentence that says what the chart shows: first, last, extremes, crossings of limits. */
  readonly summary: string;
  /** First column: what a row is. The others follow the series, by their keys. */
  readonly columns: readonly ChartColumn[];
  /** The rows the chart draws; the table and the file hold the same. */
  readonly rows: readonly ChartRow[];
  /** Name of downloads, without extension. */
  readonly fileName: string;
  /** Series that can be switched off; the chart inside leaves them out. */
  readonly legend?: readonly LegendSeries[];
  /** How the legend draws its samples; bars hatch the second. */
  readonly legendAs?: 'lines' | 'bars';
  /** More controls in the toolbar. */
  readonly actions?: ReactNode;
  /** Controlled chart/table switch, e.g. from the URL. */
  readonly as?: ChartAs;
  onAsChange?(as: ChartAs): void;
  /** Pixels kept for the drawing, so that nothing moves when it arrives. */
  readonly height?: number;
  /** What stands instead of the chart when there is nothing to draw. */
  readonly empty?: string | null;
  /** `series`: arrows left and right walk the rows, up and down the columns. `grid`: rows are up and down. */
  readonly navigation?: 'series' | 'grid';
  /** What else is to be said of a point: `above the limit, provisional`. */
  status?(row: ChartRow, key: string): string | null;
  /** Enter on the point in focus: its row and the key of its column. */
  onChoose?(row: number, key: string): void;
  /** A line under the chart: definition, source, caveat. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** The one wrapper of every chart: name, summary, legend, keys, table and downloads. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, level = 3, summary, columns, rows, legend = [], legendAs = 'lines', note, empty } = props;
  const [ownAs, setOwnAs] = useState<ChartAs>('chart');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [body, setBody] = useState<HTMLElement | null>(null);
  const id = useId();
  const as = props.as ?? ownAs;
  const Heading = `h${level}` as const;
  const changeAs = (next: ChartAs) => {
    setOwnAs(next);
    props.onAsChange?.(next);
  };
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <div className={styles.words}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          <p className={styles.summary}>{summary}</p>
        </div>
        <ChartToolbar {...props} as={as} onAsChange={changeAs} body={body} />
      </figcaption>
      {as === 'chart' && !empty && legend.length > 1 && (
        <ChartLegend series={legend} hidden={hidden} as={legendAs} onChange={setHidden} />
      )}
      {as === 'table' ? (
        <ChartTable title={title} columns={columns} rows={rows} />
      ) : (
        <ChartStage {...props} hidden={hidden} onBody={setBody} />
      )}
      {note && <div className={styles.note}>{note}</div>}
    </figure>
  );
}
