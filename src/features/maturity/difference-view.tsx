import type { Difference } from '#domain/maturity/compare-results.ts';
import { criterionOf, dimensionTextOf } from '#domain/maturity/edition.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { contextWords, markWords } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './result.module.css';

const moved = (before: number, after: number): string =>
  before === after ? `${after}, as before` : `${before} then, ${after} now`;

/** What lies between two looks, in words. */
export function DifferenceView({ difference }: { readonly difference: Difference }) {
  const { edition } = useAssessment();
  const { level, target, shareOfTarget, profile, marks, context } = difference;
  return (
    <div className={styles.difference}>
      <p>
        Level {moved(level.before, level.after)}. Needed {moved(target.before, target.after)}.{' '}
        {formatPercent(shareOfTarget.after)} of the way, {formatPercent(shareOfTarget.before)} then.
      </p>
      {profile.length + marks.length + context.length === 0 && <p>No answer has changed.</p>}
      {profile.length > 0 && (
        <>
          <h3>Dimensions</h3>
          <ul>
            {profile.map(({ of, before, after }) => (
              <li key={of}>
                {after > before ? '▲' : '▼'} {dimensionTextOf(edition, of).name}: {before} then, {after} now
              </li>
            ))}
          </ul>
        </>
      )}
      {marks.length > 0 && (
        <>
          <h3>Answers</h3>
          <ul>
            {marks.map(({ of, before, after }) => (
              <li key={of}>
                {criterionOf(edition, of).title} ({of}): {markWords[before].toLowerCase()} then,{' '}
                {markWords[after].toLowerCase()} now
              </li>
            ))}
          </ul>
        </>
      )}
      {context.length > 0 && (
        <>
          <h3>Circumstances</h3>
          <ul>
            {context.map(({ of, before, after }) => {
              const question = edition.context.find(({ id }) => id === of);
              return (
                question && (
                  <li key={of}>
                    {question.label}: {contextWords(question, before)} then, {contextWords(question, after)}{' '}
                    now
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
