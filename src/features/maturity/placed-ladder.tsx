import type { ReactNode } from 'react';
import type { Assessment } from '#domain/maturity/assess.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import { Ladder } from '#ui/ladder.tsx';
import styles from './placed-ladder.module.css';

const marks = [
  { id: 'evidenced', label: 'with evidence', shape: 'M2 2h12v12H2z', filled: true },
  { id: 'claimed', label: 'as claimed', shape: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', filled: true },
  { id: 'possible', label: 'possible', shape: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z', filled: false },
] as const;

function Mark({ shape, filled, children }: { shape: string; filled: boolean; children: ReactNode }) {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.sign}>
        <path d={shape} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
      </svg>
      {children}
    </span>
  );
}

/** `level 2 with evidence, 3 as claimed, 3 if all “not sure” were yes; it needs 4`. */
export const placedText = ({ range, fit }: Assessment): string =>
  `Level ${range.evidenced} with evidence, ${range.claimed} as claimed, ${range.possible} if every “not sure” were a yes. This model needs level ${fit.target}.`;

/** The model on its rung: what is evidenced, claimed and possible, and what it needs. Shapes and words, not colour. */
export function PlacedLadder({
  edition,
  assessment,
}: {
  readonly edition: Edition;
  readonly assessment: Assessment;
}) {
  const { range, fit } = assessment;
  return (
    <Ladder
      caption="The ladder"
      summary={placedText(assessment)}
      rungs={edition.levels.map(({ level, name }) => ({
        level,
        name,
        content: (
          <>
            {marks
              .filter(({ id }) => range[id] === level)
              .map(({ id, label, shape, filled }) => (
                <Mark key={id} shape={shape} filled={filled}>
                  {label}
                </Mark>
              ))}
            {fit.target === level && (
              <Mark shape="M3 15V2M3 2l10 3.5L3 9z" filled>
                <strong>needed</strong>
              </Mark>
            )}
          </>
        ),
      }))}
    />
  );
}
