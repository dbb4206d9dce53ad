import { useActive } from './active-context.ts';
import styles from './chart-tooltip.module.css';

export interface TooltipEntry {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly colour?: string;
  readonly note?: string | null;
}

export interface ChartTooltipProps {
  /** Pixels from the left of the drawing. */
  readonly positions: readonly number[];
  readonly width: number;
  readonly top?: number;
  titleOf(row: number): string;
  entriesOf(row: number): readonly TooltipEntry[];
}

/** Figures of the row under the pointer or the keys. The live region says the same, so this is hidden from it. */
export function ChartTooltip({ positions, width, top = 0, titleOf, entriesOf }: ChartTooltipProps) {
  const { active } = useActive();
  const x = active ? positions[active.row] : undefined;
  if (!active || x === undefined) return null;
  const onLeft = x > width / 2;
  return (
    <div
      aria-hidden="true"
      className={styles.tooltip}
      style={
        onLeft
          ? { insetInlineEnd: width - x + 12, insetBlockStart: top }
          : { insetInlineStart: x + 12, insetBlockStart: top }
      }
    >
      <div className={styles.title}>{titleOf(active.row)}</div>
      <table className={styles.entries}>
        <tbody>
          {entriesOf(active.row).map(({ key, label, value, colour, note }) => (
            <tr key={key} data-active={key === active.key || undefined}>
              <td>
                {colour && <span className={styles.swatch} style={{ background: colour }} />}
                {label}
              </td>
              <td className={styles.value}>
                {value}
                {note && <span className={styles.note}>{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
