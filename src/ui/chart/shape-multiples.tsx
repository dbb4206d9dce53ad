import styles from './shape-multiples.module.css';

/** One small picture: how a quantity is spread in one chunk, over how it was in the reference. */
export interface ShapeItem {
  readonly key: string;
  readonly label: string;
  /** Shares per bin, 0–1. */
  readonly values: readonly number[];
  readonly alert: boolean;
  readonly chosen: boolean;
}

export interface ShapeMultiplesProps {
  /** Names the list. */
  readonly label: string;
  readonly reference: readonly number[];
  readonly items: readonly ShapeItem[];
  onChoose(key: string): void;
}

const [width, height] = [108, 44];

const barsOf = (values: readonly number[], most: number) =>
  values
    .map((value, at) => {
      const [x, w] = [(at * width) / values.length, width / values.length];
      const h = (value / most) * (height - 2);
      return `M${x.toFixed(1)} ${height}v${(-h).toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}z`;
    })
    .join('');

function outlineOf(values: readonly number[], most: number): string {
  const w = width / Math.max(1, values.length);
  const steps = values.map(
    (value) => `V${(height - (value / most) * (height - 2)).toFixed(1)}h${w.toFixed(1)}`,
  );
  return `M0 ${height}${steps.join('')}V${height}`;
}

/** Small multiples over time on one scale: bars are the chunk, the line is the reference. Each is a button. */
export function ShapeMultiples({ label, reference, items, onChoose }: ShapeMultiplesProps) {
  const most = Math.max(1e-9, ...reference, ...items.flatMap(({ values }) => values));
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <button
            type="button"
            className={styles.item}
            aria-pressed={item.chosen}
            onClick={() => onChoose(item.key)}
          >
            <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              <path d={barsOf(item.values, most)} className={styles.bars} />
              <path d={outlineOf(reference, most)} className={styles.reference} />
            </svg>
            <span className={styles.name}>
              {item.label}
              {item.alert && <span className={styles.alert}> ▲ outside</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
