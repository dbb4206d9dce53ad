import type { Context } from '#domain/maturity/context.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import type { Fit } from '#domain/maturity/fit.ts';
import { whyNotFive } from '#domain/maturity/messages.ts';
import { whatMoves } from '#domain/maturity/what-moves.ts';
import { contextWords } from './answer-words.ts';
import styles from './result.module.css';

export interface TargetReasonsProps {
  readonly edition: Edition;
  readonly fit: Fit;
  readonly context: Context;
}

function Pushes({ edition, fit, context }: TargetReasonsProps) {
  const words = (id: Fit['pushes'][number]['push']['input']) => {
    const question = edition.context.find((known) => known.id === id);
    return question ? contextWords(question, context[id]) : '';
  };
  return (
    <table className={styles.reasons}>
      <caption>What asks for a level: the highest counts</caption>
      <thead>
        <tr>
          <th scope="col">Because of</th>
          <th scope="col">Here</th>
          <th scope="col">Asks for level</th>
        </tr>
      </thead>
      <tbody>
        {fit.pushes
          .toSorted((a, b) => b.level - a.level)
          .map(({ push, level }) => (
            <tr key={push.id}>
              <th scope="row">
                {push.name}
                <small>{push.why}</small>
              </th>
              <td>{words(push.input)}</td>
              <td>{level}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Caps({ fit }: Pick<TargetReasonsProps, 'fit'>) {
  if (fit.caps.length === 0) return <p>Nothing holds the target down.</p>;
  return (
    <>
      <p>What holds it down: the lowest counts.</p>
      <ul>
        {fit.caps.map(({ id, because, level, retraining }) => (
          <li key={id + because}>
            {level !== undefined && <>Level {level} at most, </>}
            {retraining !== undefined && (
              <>
                {level === undefined ? 'R' : 'and r'}etraining at {retraining} at most,{' '}
              </>
            )}
            because {because}.
          </li>
        ))}
      </ul>
    </>
  );
}

function Floors({ fit }: Pick<TargetReasonsProps, 'fit'>) {
  const single = fit.floors.filter(({ needs }) => Object.values(needs).some((need) => need >= 2));
  if (single.length === 0) return null;
  return (
    <details>
      <summary>What single dimensions need beside that</summary>
      <ul>
        {single.map(({ because, needs }) => (
          <li key={because}>
            {Object.entries(needs)
              .map(([dimension, need]) => `${dimension} ${need}`)
              .join(', ')}
            , because {because}.
          </li>
        ))}
      </ul>
    </details>
  );
}

function Moves({ edition, fit, context }: TargetReasonsProps) {
  const moves = whatMoves(edition, context);
  return (
    <details>
      <summary>What would move the target</summary>
      {moves.length === 0 ? (
        <p>No single change of circumstances would.</p>
      ) : (
        <ul>
          {moves.map(({ input, value, target }) => {
            const question = edition.context.find((known) => known.id === input);
            return (
              question && (
                <li key={`${input} ${target}`}>
                  {question.label}: {contextWords(question, value)} instead of{' '}
                  {contextWords(question, context[input])} would make it level {target} instead of{' '}
                  {fit.target}.
                </li>
              )
            );
          })}
        </ul>
      )}
    </details>
  );
}

/** Why the target is what it is, why it is not higher, and what would change it. */
export function TargetReasons(props: TargetReasonsProps) {
  const reasons = whyNotFive(props.fit);
  return (
    <div className={styles.target}>
      {reasons.length > 0 && (
        <div className={styles.enough}>
          <p>You need not go to level 5, because</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}.</li>
            ))}
          </ul>
        </div>
      )}
      <Pushes {...props} />
      <Caps fit={props.fit} />
      <Floors fit={props.fit} />
      <Moves {...props} />
    </div>
  );
}
