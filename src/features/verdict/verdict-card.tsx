import { verdictNames, type Verdict } from '#domain/verdict/verdict.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './verdict-page.module.css';
import { verdictStatus } from './verdict-look.ts';

/** Changes and gaps that are listed before the rest is folded away. */
const shownAtOnce = 5;

/** A list whose end is folded away where it is long. */
function LongList({ items }: { readonly items: readonly string[] }) {
  const rest = items.slice(shownAtOnce);
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shownAtOnce).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <ul className={styles.list}>
            {rest.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What to do about the model, why, and what would change it. */
export function VerdictCard({ verdict }: { readonly verdict: Verdict }) {
  const { kind, rule, reason, action, facts, turns, missing, notes, validUntil } = verdict;
  return (
    <section className={styles.card} aria-labelledby="verdict" data-verdict={kind}>
      <div className={styles.headline}>
        <h2 id="verdict" className={styles.name}>
          {verdictNames[kind]}
        </h2>
        <StatusBadge status={verdictStatus[kind]} />
      </div>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.action}>
        <strong>Next: </strong>
        {action}
      </p>
      <NoticeList notices={notes.map((text) => ({ text }))} label="Remarks beside the verdict" />
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ input, name, text }) => (
            <div key={input}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.small}>
        Rule {rule} of the <DefinitionLink id="verdict">ordered rules</DefinitionLink> decided; the first that
        applies does.
        {validUntil !== null && ` Holds until ${formatDate(validUntil)} if nothing new comes.`}
      </p>
      <div className={styles.columns}>
        <div>
          <h3>What would change it</h3>
          {turns.length === 0 ? (
            <p className={styles.small}>No single input would.</p>
          ) : (
            <LongList
              items={turns.map(({ name, text, verdict: to }) => `${name}: ${text} → ${verdictNames[to]}`)}
            />
          )}
        </div>
        <div>
          <h3>What nobody has looked at</h3>
          {missing.length === 0 ? (
            <p className={styles.small}>Everything that the rules asked for is known.</p>
          ) : (
            <LongList items={missing.map(({ name, text }) => `${name}. ${text}`)} />
          )}
        </div>
      </div>
    </section>
  );
}
