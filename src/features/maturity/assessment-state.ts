import { createContext, use } from 'react';
import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import type { RecordChange } from '#domain/maturity/change-record.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Seen } from './use-seen.ts';

/** One assessment, as the pages of the wizard see it. */
export interface AssessmentState {
  /** Name of its document, as in the address. */
  readonly id: string;
  /** Name for the screen. */
  readonly title: string;
  readonly record: AssessmentRecord;
  readonly edition: Edition;
  readonly now: Instant;
  /** The model of this source that it is about; null for one that is elsewhere. */
  readonly modelId: string | null;
  /** What the dashboard itself knows. */
  readonly seen: Seen;
  /** A page was answered faster than it can be read; as long as these pages stay open. */
  readonly isHasty: boolean;
  readonly markHasty: () => void;
  /** Changes the record and saves it at once. */
  readonly change: (make: RecordChange) => void;
}

export const AssessmentContext = createContext<AssessmentState | null>(null);

/** The assessment of the page. @throws RangeError outside of an assessment's frame. */
export function useAssessment(): AssessmentState {
  const state = use(AssessmentContext);
  if (!state) throw new RangeError('there is no assessment around this part');
  return state;
}
