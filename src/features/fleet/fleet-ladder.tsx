import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { standingText } from '#domain/maturity/standing.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import type { Instant } from '#domain/time/instant.ts';
import { verdictNames } from '#domain/verdict/verdict.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { documentNamesQuery } from '#queries/document-query.ts';
import { useStandings } from '#queries/use-standings.ts';
import { Ladder } from '#ui/ladder.tsx';
import { Sparkline } from '#ui/sparkline.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './fleet-ladder.module.css';
import { levelOf, placed, type Placed } from './fleet-rungs.ts';
import type { FleetEntry } from './fleet-table.tsx';
import { MaturityPays } from './maturity-pays.tsx';
import { useModelWorths } from './use-model-worths.ts';

/** What to do about a model, and what it earns, as far as that is known. */
function Worth({ worth }: Pick<Placed, 'worth'>) {
  return (
    <>
      {worth && <span>{verdictNames[worth.verdict]}</span>}
      {worth?.perThousand && (
        <span>{moneyText(worth.perThousand.amount, worth.perThousand.currency)} per 1,000 predictions</span>
      )}
    </>
  );
}

function PlacedModel({ name, title, entry, standing, worth }: Placed) {
  const fit = standing.state === 'assessed' ? standing.assessment.fit : null;
  return (
    <div className={styles.model}>
      <span className={styles.name}>{title}</span>
      {entry?.row && (
        <>
          <Sparkline values={entry.row.differences} title="Predicted minus actual" />
          <StatusBadge status={entry.row.health} />
        </>
      )}
      <Worth worth={worth} />
      <Link to="/maturity/$assessmentId/result" params={{ assessmentId: name }}>
        {fit ? `needs ${fit.target}` : standingText(standing)}
      </Link>
    </div>
  );
}

function Unplaced({ models }: { readonly models: readonly Placed[] }) {
  if (models.length === 0) return null;
  return (
    <>
      <p>Not on the ladder yet; a first look takes two minutes.</p>
      <ul className={styles.unplaced}>
        {models.map(({ name, title, entry, standing, worth }) => (
          <li key={name} className={styles.model}>
            <span className={styles.name}>{title}</span>
            {entry?.row && <StatusBadge status={entry.row.health} />}
            <Worth worth={worth} />
            <span>
              {standingText(standing)},{' '}
              <Link to="/maturity/$assessmentId" params={{ assessmentId: name }}>
                {standing.state === 'none' ? 'assess it' : 'go on'}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface FleetLadderProps {
  readonly entries: readonly FleetEntry[];
  readonly now: Instant;
}

/** Models on the rungs where their teams say they stand, with what they need. Each on its own; a fleet has no level. */
export function FleetLadder({ entries, now }: FleetLadderProps) {
  const backend = useBackend();
  const kept = useQuery(documentNamesQuery(backend, 'assessment'));
  const ofModels = entries.map(({ model }) => assessmentName(model.id));
  const names = [...ofModels, ...(kept.data ?? []).filter((name) => !ofModels.includes(name))];
  const standings = useStandings(names, now);
  const worths = useModelWorths(entries.map(({ model }) => model));
  const models = placed({ entries, names, standings, worths });
  return (
    <section aria-labelledby="fleet-ladder" className={styles.ladder}>
      <h2 id="fleet-ladder">Where practice stands</h2>
      <Ladder
        caption="Models on the maturity ladder"
        summary="Each stands where its team says it does. A fleet is never averaged: every model needs a level of its own."
        rungs={currentEdition.levels.map(({ level, name }) => ({
          level,
          name,
          content: models
            .filter((model) => levelOf(model) === level)
            .map((model) => <PlacedModel key={model.name} {...model} />),
        }))}
      />
      <Unplaced models={models.filter((model) => levelOf(model) === null)} />
      <MaturityPays models={models} />
    </section>
  );
}
