import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** One or two sentences: what question the page answers. */
  readonly lede?: ReactNode;
  /** Small line above the title: where the page belongs. */
  readonly kicker?: ReactNode;
  /** Controls that hold for the whole page. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its one first-level heading, what it answers, its controls, its content. */
export function Page({ title, lede, kicker, toolbar, children }: PageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {kicker && <div className={styles.kicker}>{kicker}</div>}
        <h1 className={styles.title}>{title}</h1>
        {lede && <div className={styles.lede}>{lede}</div>}
      </div>
      {toolbar && (
        <div className={styles.toolbar} data-screen-only>
          {toolbar}
        </div>
      )}
      <div className={styles.content}>{children}</div>
    </div>
  );
}
