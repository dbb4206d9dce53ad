import { formatCount } from './format/format-count.ts';
import styles from './notice-list.module.css';

/** A remark about the data. Fits the notices of a source's answer. */
export interface ShownNotice {
  readonly text: string;
  readonly severity?: 'info' | 'warning';
  /** Rows it concerns, where that can be counted. */
  readonly count?: number | null;
}

export interface NoticeListProps {
  readonly notices: readonly ShownNotice[];
  /** Names the list for assistive technology. */
  readonly label?: string;
}

/** What the reader should know about the data before trusting it. Nothing when there are none. */
export function NoticeList({ notices, label = 'Notices' }: NoticeListProps) {
  if (notices.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {notices.map(({ text, severity = 'info', count }) => (
        <li key={text} className={styles[severity]}>
          {severity === 'warning' && <strong>Mind: </strong>}
          {text}
          {count !== undefined && count !== null && !text.includes(String(count)) && (
            <span> ({formatCount(count)} rows)</span>
          )}
        </li>
      ))}
    </ul>
  );
}
