import type { Instant } from '#domain/time/instant.ts';
import { assess, type Assessment } from './assess.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { missingContext } from './context.ts';
import { criterionIds } from './dimension.ts';
import type { Edition } from './edition.ts';
import { readAssessment } from './read-assessment.ts';
import { currentEdition, findEdition } from './shipped-editions.ts';

/** Where an assessment stands. `begun`: answers are missing, so no level is told. */
export type Standing =
  | { readonly state: 'none' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'begun'; readonly record: AssessmentRecord; readonly open: number }
  | {
      readonly state: 'assessed';
      readonly record: AssessmentRecord;
      readonly edition: Edition;
      readonly assessment: Assessment;
    };

/**
 * Where a kept assessment stands.
 * @param content of its document; null or undefined where there is none.
 * @param own editions that the team has loaded.
 */
export function standingOf(content: unknown, now: Instant, own: readonly Edition[] = []): Standing {
  if (content === null || content === undefined) return { state: 'none' };
  const read = readAssessment(content, currentEdition.id);
  if (!read.ok) return { state: 'unreadable' };
  const record = read.value;
  const edition = findEdition(record.edition, own);
  if (!edition) return { state: 'unreadable' };
  const open =
    missingContext(record.context).length +
    criterionIds.filter((id) => record.answers[id] === undefined).length;
  if (open > 0) return { state: 'begun', record, open };
  return { state: 'assessed', record, edition, assessment: assess(edition, { ...record, now }) };
}

/** Where an assessment stands, in a few words. */
export function standingText(standing: Standing): string {
  switch (standing.state) {
    case 'none':
      return 'Not assessed';
    case 'unreadable':
      return 'Cannot be read';
    case 'begun':
      return `${standing.open} answers to go`;
    case 'assessed': {
      const { range, fit } = standing.assessment;
      return `Level ${range.claimed}, needs ${fit.target}`;
    }
  }
}
