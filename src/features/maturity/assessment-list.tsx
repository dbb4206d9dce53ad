import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assess } from '#domain/maturity/assess.ts';
import { missingContext } from '#domain/maturity/context.ts';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { readAssessment } from '#domain/maturity/read-assessment.ts';
import { currentEdition, findEdition } from '#domain/maturity/shipped-editions.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Json } from '#backend/contract.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { documentQuery } from '#queries/document-query.ts';
import styles from './maturity.module.css';
import { modelOf } from './model-of.ts';
import { isComplete, sectionsOf } from './sections.ts';

export interface AssessmentListProps {
  readonly now: Instant;
  /** Names of assessments that exist. */
  readonly kept: readonly string[];
  readonly models: readonly Model[];
}

/** Where an assessment stands, in a few words. */
function standing(content: Json | undefined, now: Instant): string {
  if (content === undefined || content === null) return 'Not started';
  const read = readAssessment(content, currentEdition.id);
  if (!read.ok) return 'Cannot be read';
  const { answers, context } = read.value;
  const edition = findEdition(read.value.edition);
  if (!edition) return `Edition ${read.value.edition}`;
  const sections = sectionsOf(edition, read.value);
  if (missingContext(context).length > 0 || !sections.every(isComplete))
    return `${sections.filter(isComplete).length} of ${sections.length} parts`;
  const { range, fit } = assess(edition, { answers, context, now });
  return `Level ${range.claimed}, needs ${fit.target}`;
}

/** Models and teams, each with where its assessment stands. */
export function AssessmentList({ now, kept, models }: AssessmentListProps) {
  const backend = useBackend();
  const ofModels = models.map(({ id }) => assessmentName(id));
  const names = [...ofModels, ...kept.filter((name) => !ofModels.includes(name))];
  const documents = useQueries({
    queries: names.map((name) => documentQuery(backend, { kind: 'assessment', name })),
  });
  if (names.length === 0) return <p>No model and no assessment yet.</p>;
  return (
    <ul className={styles.tasks}>
      {names.map((name, i) => (
        <li key={name}>
          <Link to="/maturity/$assessmentId" params={{ assessmentId: name }}>
            {modelOf(models, name)?.name ?? name}
          </Link>
          <span className={styles.status}>{standing(documents[i]?.data?.content, now)}</span>
        </li>
      ))}
    </ul>
  );
}
