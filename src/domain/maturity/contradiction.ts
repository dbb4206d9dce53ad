import type { Answers } from './answer.ts';
import { allTrue } from './condition.ts';
import {
  criterionAt,
  criterionIds,
  dimensionIds,
  type CriterionId,
  type DimensionId,
  levels,
} from './dimension.ts';
import type { ContradictionRule, Edition } from './edition.ts';
import { gatedLevel, passes } from './gated-level.ts';
import { evidenceAge, evidenceDays, type Marks, type Situation } from './mark.ts';

/** Answers that do not go together: something to talk about, never an accusation. */
export interface Contradiction {
  /** `X1` … `X13`. */
  readonly id: string;
  readonly text: string;
  /** What to ask each other. */
  readonly question: string;
  /** Answers it is about, to be shown side by side. */
  readonly criteria: readonly CriterionId[];
}

const ticked = (marks: Marks, criterion: CriterionId) => passes(marks[criterion], 'claimed');
/** Said to be missing. "Not sure" and no answer contradict nothing. */
const denied = (marks: Marks, criterion: CriterionId) => ['no', 'partly'].includes(marks[criterion]);

/** X1: a step is ticked while one below it is missing. */
function skippedRung(marks: Marks, dimension: DimensionId): readonly Contradiction[] {
  const claimed = levels.findLast((level) => ticked(marks, criterionAt(dimension, level)));
  const missing = levels.find((level) => denied(marks, criterionAt(dimension, level)));
  if (claimed === undefined || missing === undefined || missing > claimed) return [];
  return [
    {
      id: 'X1',
      text: `${dimension}: ${claimed} claimed, ${missing} missing`,
      question: 'Is the lower step done under another name, or is the higher one not quite there?',
      criteria: [criterionAt(dimension, missing), criterionAt(dimension, claimed)],
    },
  ];
}

function ruleHolds(rule: ContradictionRule, marks: Marks, context: Situation['context']): boolean {
  const { yesAny, noAny, when = [], atMost = {} } = rule;
  return (
    (!yesAny || yesAny.some((criterion) => ticked(marks, criterion))) &&
    (!noAny || noAny.some((criterion) => denied(marks, criterion))) &&
    allTrue(when, context) === 'yes' &&
    dimensionIds.every((dimension) => {
      const most = atMost[dimension];
      return most === undefined || gatedLevel(marks, dimension, 'possible') <= most;
    })
  );
}

const criteriaOfRule = (
  { yesAny = [], noAny = [] }: ContradictionRule,
  marks: Marks,
): readonly CriterionId[] => [
  ...yesAny.filter((criterion) => ticked(marks, criterion)),
  ...noAny.filter((criterion) => denied(marks, criterion)),
];

/** X11: the comparison that everything rests on is old. */
function oldComparison(edition: Edition, { answers, context, now }: Situation): readonly Contradiction[] {
  const age = evidenceAge(answers['MON.1'], now);
  const most = evidenceDays('MON.1', edition.ageing, context);
  if (answers['MON.1']?.value !== 'yes' || age === null || age <= most) return [];
  return [
    {
      id: 'X11',
      text: `the comparison with actuals is ${Math.floor(age)} days old, and counts for ${most}`,
      question: 'Has nobody looked since?',
      criteria: ['MON.1'],
    },
  ];
}

function criteriaByLink(answers: Answers): ReadonlyMap<string, readonly CriterionId[]> {
  const byLink = new Map<string, CriterionId[]>();
  for (const criterion of criterionIds) {
    const evidence = answers[criterion]?.evidence;
    const link = evidence && evidence !== 'stated' ? evidence.link.trim() : '';
    if (link !== '') byLink.set(link, [...(byLink.get(link) ?? []), criterion]);
  }
  return byLink;
}

/** X12: one page is evidence for much. */
const oneLinkForMuch = (edition: Edition, { answers }: Situation): readonly Contradiction[] =>
  [...criteriaByLink(answers)]
    .filter(([, criteria]) => criteria.length > edition.ageing.sameLink)
    .map(([link, criteria]) => ({
      id: 'X12',
      text: `the same link stands as evidence for ${criteria.length} answers: ${link}`,
      question: 'Does that page show all of it?',
      criteria,
    }));

/** Everything that does not go together, in the order X1 to X13. */
export function contradictionsIn(
  edition: Edition,
  marks: Marks,
  situation: Situation,
): readonly Contradiction[] {
  const found = [
    ...dimensionIds.flatMap((dimension) => skippedRung(marks, dimension)),
    ...edition.contradictions
      .filter((rule) => ruleHolds(rule, marks, situation.context))
      .map((rule) => ({ ...rule, criteria: criteriaOfRule(rule, marks) }))
      .map(({ id, text, question, criteria }) => ({ id, text, question, criteria })),
    ...oldComparison(edition, situation),
    ...oneLinkForMuch(edition, situation),
  ];
  return found.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}
