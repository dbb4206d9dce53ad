import { Link } from '@tanstack/react-router';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { standingText, type Standing } from '#domain/maturity/standing.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useStandings } from '#queries/use-standings.ts';
import styles from './maturity.module.css';
import { modelOf } from './model-of.ts';

export interface AssessmentListProps {
  readonly now: Instant;
  /** Names of assessments that exist. */
  readonly kept: readonly string[];
  readonly models: readonly Model[];
}

const textOf = (standing: Standing | null | undefined): string => (standing ? standingText(standing) : '…');

/** The name that an assessment gives its model. */
const titleOf = (standing: Standing | null | undefined): string | null =>
  standing && 'record' in standing && standing.record.title !== '' ? standing.record.title : null;

/** Models and teams, each with where its assessment stands. */
export function AssessmentList({ now, kept, models }: AssessmentListProps) {
  const ofModels = models.map(({ id }) => assessmentName(id));
  const names = [...ofModels, ...kept.filter((name) => !ofModels.includes(name))];
  const standings = useStandings(names, now);
  if (names.length === 0) return <p>No model and no assessment yet.</p>;
  return (
    <ul className={styles.tasks}>
      {names.map((name, i) => (
        <li key={name}>
          <Link to="/maturity/$assessmentId" params={{ assessmentId: name }}>
            {modelOf(models, name)?.name ?? titleOf(standings[i]) ?? name}
          </Link>
          <span className={styles.status}>{textOf(standings[i])}</span>
        </li>
      ))}
    </ul>
  );
}
