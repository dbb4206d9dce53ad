import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { criteriaOf, unanswered } from '#domain/maturity/change-record.ts';
import { missingContext } from '#domain/maturity/context.ts';
import { criterionAt, dimensionIds, type DimensionId } from '#domain/maturity/dimension.ts';
import { dimensionTextOf, type Edition } from '#domain/maturity/edition.ts';

/** A part of the assessment that is filled in on its own page. */
export type SectionId = 'first-look' | 'circumstances' | DimensionId;

export interface Section {
  readonly id: SectionId;
  readonly name: string;
  readonly says: string;
  readonly answered: number;
  readonly all: number;
}

export const isComplete = ({ answered, all }: Section): boolean => answered === all;

/** The parts with how much of each is answered, in the order in which they are best filled in. */
export function sectionsOf(edition: Edition, { answers, context }: AssessmentRecord): readonly Section[] {
  const basics = dimensionIds.map((dimension) => criterionAt(dimension, 1));
  const first = edition.firstLook.filter((id) => context[id] !== undefined).length;
  const needed = edition.context.filter(({ id }) => missingContext({}).includes(id)).length;
  return [
    {
      id: 'first-look',
      name: 'First look',
      says: 'Nine ticks and four questions, two minutes',
      answered: basics.length - unanswered(answers, basics).length + first,
      all: basics.length + edition.firstLook.length,
    },
    {
      id: 'circumstances',
      name: 'Circumstances',
      says: 'What the target is computed from',
      answered: needed - missingContext(context).length,
      all: needed,
    },
    ...dimensionIds.map((id): Section => {
      const { name, question } = dimensionTextOf(edition, id);
      const criteria = criteriaOf(id);
      return {
        id,
        name,
        says: question,
        answered: criteria.length - unanswered(answers, criteria).length,
        all: 5,
      };
    }),
  ];
}

/** The first part that is not complete; null when all are. */
export const nextSection = (sections: readonly Section[]): SectionId | null =>
  sections.find((section) => !isComplete(section))?.id ?? null;
