import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface SectionProps {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A part of a page under its title, like a panel that has nothing to wait for. */
export function Section({ title, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
      </div>
      {children}
    </section>
  );
}
