import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { dimensionOf } from '#domain/maturity/dimension.ts';
import { criterionOf, dimensionTextOf } from '#domain/maturity/edition.ts';
import type { MergedAnswers } from '#domain/maturity/merge-respondents.ts';
import { answerWords, contextWords } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './result.module.css';

export interface SpreadTableProps {
  readonly records: readonly AssessmentRecord[];
  readonly merged: MergedAnswers;
}

const names = (records: readonly AssessmentRecord[]): readonly string[] =>
  records.map(({ respondent }, i) => respondent || (i === 0 ? 'These answers' : `Respondent ${i + 1}`));

function Disputed({ records, merged }: SpreadTableProps) {
  const { edition } = useAssessment();
  const who = names(records);
  if (merged.disputed.length + merged.contextDisputed.length === 0) return <p>All agree on every answer.</p>;
  return (
    <details>
      <summary>Where they differ</summary>
      <ul>
        {merged.contextDisputed.map(({ id, values }) => {
          const question = edition.context.find((known) => known.id === id);
          return (
            question && (
              <li key={id}>
                {question.label}:{' '}
                {values.map((value, i) => `${who[i] ?? ''} ${contextWords(question, value)}`).join('; ')}. The
                first one’s answer is taken.
              </li>
            )
          );
        })}
        {merged.disputed.map((criterion) => (
          <li key={criterion}>
            {criterionOf(edition, criterion).title} ({criterion}):{' '}
            {records
              .map(({ answers }, i) => {
                const value = answers[criterion]?.value;
                return `${who[i] ?? ''} ${value ? answerWords[value].toLowerCase() : 'no answer'}`;
              })
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Levels of each dimension by respondent; two apart are to be talked about. */
export function SpreadTable({ records, merged }: SpreadTableProps) {
  const { edition } = useAssessment();
  const disputes = (dimension: string) =>
    merged.disputed.filter((criterion) => dimensionOf(criterion) === dimension).length;
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Levels by respondent" tabIndex={0}>
        <table className={styles.reasons}>
          <caption>Levels by respondent</caption>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              {names(records).map((name, i) => (
                <th scope="col" key={i}>
                  {name}
                </th>
              ))}
              <th scope="col">Spread</th>
            </tr>
          </thead>
          <tbody>
            {merged.spread.map(({ dimension, levels, low, high, isFlagged }) => (
              <tr key={dimension}>
                <th scope="row">{dimensionTextOf(edition, dimension).name}</th>
                {levels.map((level, i) => (
                  <td key={i}>{level}</td>
                ))}
                <td>
                  {low === high ? 'none' : `${low} to ${high}`}
                  {disputes(dimension) > 0 &&
                    `, ${disputes(dimension)} ${disputes(dimension) === 1 ? 'answer differs' : 'answers differ'}`}
                  {isFlagged && <strong> – talk about this</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Disputed records={records} merged={merged} />
    </>
  );
}
