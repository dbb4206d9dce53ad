import type { Assessment } from '#domain/maturity/assess.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import styles from './result.module.css';

/** Levels on other scales, each called our reading, and what to keep in mind about all of it. */
export function ReadingsTable({
  edition,
  assessment,
}: {
  readonly edition: Edition;
  readonly assessment: Assessment;
}) {
  return (
    <>
      <table className={styles.reasons}>
        <thead>
          <tr>
            <th scope="col">Scale</th>
            <th scope="col">Level</th>
          </tr>
        </thead>
        <tbody>
          {edition.readings.map(({ id, name, note }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <small>{note}</small>
              </th>
              <td>{assessment.readings[id]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              Here, with monitoring, causes and value as guards
              <small>{edition.name}</small>
            </th>
            <td>{assessment.range.claimed}</td>
          </tr>
        </tbody>
      </table>
      <details className={styles.notes}>
        <summary>What to keep in mind</summary>
        <ul>
          {edition.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
