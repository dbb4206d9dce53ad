import { useState } from 'react';
import { shareFragment } from '#domain/maturity/share-link.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { useAssessment } from './assessment-state.ts';
import styles from './maturity.module.css';

/** A link that holds the answers themselves. */
export function SharePart() {
  const { record, edition, now } = useAssessment();
  const [said, setSaid] = useState('');
  const link = `${window.location.origin}/maturity#${shareFragment(edition, record, now)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Copied.');
    } catch {
      setSaid('The browser does not let this page copy. Select the link and copy it.');
    }
  };
  return (
    <section aria-labelledby="share">
      <h2 id="share">A link to this result</h2>
      <p>
        The link itself holds the answers and the edition: no server keeps them. Notes, evidence and names of
        people are not in it.
      </p>
      <div className={styles.share}>
        <Field label="Link">
          {(control) => (
            <input
              {...control}
              className={styles.link}
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        <Button onClick={() => void copy()}>Copy</Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
