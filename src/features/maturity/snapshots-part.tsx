import { useState } from 'react';
import { assess } from '#domain/maturity/assess.ts';
import type { Snapshot } from '#domain/maturity/assessment-record.ts';
import { withSnapshot } from '#domain/maturity/change-record.ts';
import { compareResults, type Look } from '#domain/maturity/compare-results.ts';
import { missingContext } from '#domain/maturity/context.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import { findEdition } from '#domain/maturity/shipped-editions.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/field.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { useAssessment } from './assessment-state.ts';
import { DifferenceView } from './difference-view.tsx';
import styles from './maturity.module.css';
import { useOwnEditions } from './use-own-editions.ts';

/** What a snapshot came to on its day, by the rules of its own edition; null where those are not at hand. */
function lookAt({ edition: id, context, answers, at }: Snapshot, own: readonly Edition[]): Look | null {
  const edition = findEdition(id, own);
  if (!edition || missingContext(context).length > 0) return null;
  return { assessment: assess(edition, { answers, context, now: at }), context };
}

const levelText = (look: Look | null): string =>
  look ? `level ${look.assessment.range.claimed}, needed ${look.assessment.fit.target}` : 'not complete';

interface CompareProps {
  readonly looks: readonly { readonly snapshot: Snapshot; readonly look: Look | null }[];
  readonly today: Look | null;
}

function Compare({ looks, today }: CompareProps) {
  const [chosen, setChosen] = useState('0');
  const from = looks[Number(chosen)];
  return (
    <>
      <SelectField
        label="Compare today with"
        options={looks.map(({ snapshot }, i) => ({
          value: String(i),
          label: `${snapshot.name}, ${formatDate(snapshot.at)}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {from?.look && today ? (
        <DifferenceView difference={compareResults(from.look, today)} />
      ) : (
        <p className={styles.hint}>
          One of both is not complete, or belongs to an edition that is not at hand.
        </p>
      )}
    </>
  );
}

/** Looks of earlier days, under a name, and what has changed since. */
export function SnapshotsPart() {
  const { record, change, now } = useAssessment();
  const { editions } = useOwnEditions();
  const [name, setName] = useState('');
  const looks = record.snapshots.map((snapshot) => ({ snapshot, look: lookAt(snapshot, editions) }));
  const today = lookAt({ ...record, name: '', at: now }, editions);
  const keep = () => {
    change(withSnapshot(name.trim() || formatDate(now), now));
    setName('');
  };
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">Over time</h2>
      <p>Keep today’s answers under a name, answer again in six months, and see what has changed.</p>
      <form
        className={styles.start}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label="Name of the snapshot"
          placeholder={formatDate(now)}
          value={name}
          onChange={setName}
        />
        <Button type="submit">Keep a snapshot</Button>
      </form>
      {looks.length > 0 && (
        <>
          <ul className={styles.tasks}>
            {looks.map(({ snapshot, look }) => (
              <li key={`${snapshot.at} ${snapshot.name}`}>
                <span>
                  {snapshot.name}, {formatDate(snapshot.at)}
                </span>
                <span className={styles.status}>{levelText(look)}</span>
              </li>
            ))}
          </ul>
          <Compare looks={looks} today={today} />
        </>
      )}
    </section>
  );
}
