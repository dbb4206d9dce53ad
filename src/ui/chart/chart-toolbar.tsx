import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { ChartAs } from './chart-frame.tsx';
import type { ChartColumn, ChartRow } from './chart-row.ts';
import styles from './chart-toolbar.module.css';
import { toCsv } from './csv.ts';
import { download } from './download.ts';
import { ToolbarIcon } from './toolbar-icon.tsx';
import { asPng, chartAsSvg } from './export-image.ts';

interface ChartToolbarProps {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  readonly fileName: string;
  readonly actions?: ReactNode;
  readonly as: ChartAs;
  onAsChange(as: ChartAs): void;
  /** Where the drawing stands; null while there is none. */
  readonly body: HTMLElement | null;
}

/** Table switch and downloads. */
export function ChartToolbar(props: ChartToolbarProps) {
  const { columns, rows, fileName, actions, as, onAsChange, body, title } = props;
  const saveCsv = () =>
    download(`${fileName}.csv`, new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  const saveSvg = () => {
    if (body)
      download(`${fileName}.svg`, new Blob([chartAsSvg(body, title).text], { type: 'image/svg+xml' }));
  };
  const savePng = async () => {
    if (body) download(`${fileName}.png`, await asPng(chartAsSvg(body, title)));
  };
  return (
    <div className={styles.toolbar} data-screen-only>
      {actions}
      <Button
        look="quiet"
        aria-pressed={as === 'table'}
        onClick={() => onAsChange(as === 'table' ? 'chart' : 'table')}
      >
        <ToolbarIcon sign="table" />
        Table
      </Button>
      <Button look="quiet" onClick={saveCsv}>
        <ToolbarIcon sign="download" />
        <VisuallyHidden>Download </VisuallyHidden>CSV
      </Button>
      {as === 'chart' && body && (
        <>
          <Button look="quiet" onClick={() => void savePng()}>
            <VisuallyHidden>Download </VisuallyHidden>PNG
          </Button>
          <Button look="quiet" onClick={saveSvg}>
            <VisuallyHidden>Download </VisuallyHidden>SVG
          </Button>
        </>
      )}
    </div>
  );
}
