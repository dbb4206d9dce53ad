import { shippedEditions } from '#domain/maturity/shipped-editions.ts';
import { SelectField } from '#ui/field.tsx';
import { useAssessment } from './assessment-state.ts';
import styles from './maturity.module.css';
import { useOwnEditions } from './use-own-editions.ts';

/** Which questions and thresholds these answers belong to. Answers keep their edition until somebody changes it. */
export function EditionChoice() {
  const { edition, change } = useAssessment();
  const { editions: own } = useOwnEditions();
  const all = [...shippedEditions, ...own];
  const newest = shippedEditions[0];
  return (
    <section aria-labelledby="edition">
      <h2 id="edition">Edition</h2>
      {newest && newest.id !== edition.id && own.every(({ id }) => id !== edition.id) && (
        <p>
          These answers belong to “{edition.name}”. There is a newer edition, “{newest.name}”: keep a
          snapshot, choose it, and go through the answers once more.
        </p>
      )}
      {all.length > 1 ? (
        <SelectField
          label="Questions and thresholds"
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={edition.id}
          onChange={(id) => change((record) => ({ ...record, edition: id }))}
        />
      ) : (
        <p className={styles.hint}>
          “{edition.name}”, the only one at hand. Another one is loaded on the maturity page.
        </p>
      )}
    </section>
  );
}
