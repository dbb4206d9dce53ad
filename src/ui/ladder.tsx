import type { ReactNode } from 'react';
import styles from './ladder.module.css';

export interface Rung {
  readonly level: number;
  readonly name: string;
  /** What stands on the rung; empty rungs are drawn as well. */
  readonly content: ReactNode;
}

export interface LadderProps {
  readonly caption: string;
  /** One sentence that says the same in words. */
  readonly summary?: ReactNode;
  /** Lowest first; drawn highest on top. */
  readonly rungs: readonly Rung[];
}

/** A ladder with something on its rungs. */
export function Ladder({ caption, summary, rungs }: LadderProps) {
  return (
    <figure className={styles.ladder}>
      <figcaption>
        <strong>{caption}</strong>
        {summary && <span className={styles.summary}>{summary}</span>}
      </figcaption>
      <ol className={styles.rungs} reversed>
        {rungs.toReversed().map(({ level, name, content }) => (
          <li key={level} className={styles.rung}>
            <span className={styles.name}>
              <span className={styles.level}>{level}</span> {name}
            </span>
            <span className={styles.content}>{content}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
