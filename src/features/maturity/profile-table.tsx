import type { Assessment } from '#domain/maturity/assess.ts';
import { dimensionIds, type DimensionId } from '#domain/maturity/dimension.ts';
import { dimensionTextOf, type Edition } from '#domain/maturity/edition.ts';
import styles from './profile-table.module.css';

/** Says without colour whether a dimension is short of its need. */
function standing(level: number, need: number): string {
  if (level < need) return `${need - level} short`;
  return level === need ? 'as needed' : 'above';
}

function Bar({ level, need }: { readonly level: number; readonly need: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.fill} style={{ inlineSize: `${level * 20}%` }} />
      {need > 0 && <span className={styles.tick} style={{ insetInlineStart: `${need * 20}%` }} />}
    </span>
  );
}

/** Level of each dimension as a bar, with a tick at what this model needs. */
export function ProfileTable({
  edition,
  assessment,
}: {
  readonly edition: Edition;
  readonly assessment: Assessment;
}) {
  const { profile, fit } = assessment;
  const row = (id: DimensionId) => (
    <tr key={id}>
      <th scope="row">{dimensionTextOf(edition, id).name}</th>
      <td className={styles.barCell}>
        <Bar level={profile[id]} need={fit.needs[id]} />
      </td>
      <td className={styles.figure}>{profile[id]}</td>
      <td className={styles.figure}>{fit.needs[id]}</td>
      <td>{standing(profile[id], fit.needs[id])}</td>
    </tr>
  );
  return (
    <table className={styles.profile}>
      <caption>Level of each dimension, 0 to 5; the tick is what this model needs</caption>
      <thead>
        <tr>
          <th scope="col">Dimension</th>
          <td className={styles.barCell}>
            <span className={styles.axis} aria-hidden="true">
              {[0, 1, 2, 3, 4, 5].map((level) => (
                <span key={level}>{level}</span>
              ))}
            </span>
          </td>
          <th scope="col">Level</th>
          <th scope="col">Needed</th>
          <th scope="col">That is</th>
        </tr>
      </thead>
      <tbody>{dimensionIds.map(row)}</tbody>
    </table>
  );
}
