import { delayToHalfLife, type Condition } from './condition.ts';
import { contextIds, fitsContext } from './context.ts';
import { criterionAt, dimensionIds, levels } from './dimension.ts';
import type { Edition } from './edition.ts';
import type { Fault } from './json-reader.ts';

/** The fault of a list that must hold exactly these, in this order. */
function sameOrder(path: string, given: readonly unknown[], wanted: readonly unknown[]): readonly Fault[] {
  const at = wanted.findIndex((entry, i) => given[i] !== entry);
  return at < 0
    ? []
    : [{ path: `${path}[${at}]`, what: `must be ${String(wanted[at])}, is ${String(given[at])}` }];
}

/** The fault of a list that must hold exactly these, in any order. */
function sameSet(path: string, given: readonly string[], wanted: readonly string[]): readonly Fault[] {
  const missing = wanted.find((entry) => !given.includes(entry));
  return missing === undefined ? [] : [{ path, what: `has no ${missing}, or another one twice` }];
}

function conditionFaults(path: string, conditions: readonly Condition[]): readonly Fault[] {
  return conditions.flatMap(({ input, is = [] }, i) =>
    is
      .filter((value) => input === delayToHalfLife || !fitsContext(input, value))
      .map((value) => ({ path: `${path}[${i}].is`, what: `${input} is never ${JSON.stringify(value)}` })),
  );
}

const criteriaFaults = ({ dimensions, sources }: Edition): readonly Fault[] =>
  dimensions.flatMap(({ id, criteria }, i) => [
    ...sameOrder(
      `dimensions[${i}].criteria`,
      criteria.map((criterion) => criterion.id),
      levels.map((level) => criterionAt(id, level)),
    ),
    ...criteria.flatMap((criterion, j): readonly Fault[] => {
      const path = `dimensions[${i}].criteria[${j}]`;
      const unknown = criterion.sources.find((source) => !sources.some((known) => known.id === source));
      return [
        ...(unknown === undefined
          ? []
          : [{ path: `${path}.sources`, what: `there is no source ${unknown}` }]),
        ...(criterion.notApplicable && j === 0
          ? [{ path: `${path}.notApplicable`, what: 'a criterion of level 1 always applies' }]
          : []),
        ...conditionFaults(`${path}.notApplicable.when`, criterion.notApplicable?.when ?? []),
      ];
    }),
  ]);

/** A table in which a higher level asks for less would let a further yes lower the level. */
const stagingFaults = ({ staging }: Edition): readonly Fault[] => [
  ...sameOrder(
    'staging',
    staging.map(({ level }) => level),
    [2, 3, 4, 5],
  ),
  ...staging.flatMap(({ needs }, i) => {
    const below = staging[i - 1]?.needs;
    const falling = dimensionIds.find((id) => below !== undefined && needs[id] < below[id]);
    return falling === undefined
      ? []
      : [{ path: `staging[${i}].needs.${falling}`, what: 'asks for less than the level below' }];
  }),
  ...((staging[0]?.needs.MON ?? 0) >= 1
    ? []
    : [
        {
          path: 'staging[0].needs.MON',
          what: 'must be at least 1: without monitoring nobody leaves level 1',
        },
      ]),
];

const rulesFaults = ({ pushes, caps, floors, contradictions, staging }: Edition): readonly Fault[] => [
  ...pushes.flatMap(({ rules }, i) =>
    rules.flatMap(({ when }, j) => conditionFaults(`pushes[${i}].rules[${j}].when`, when)),
  ),
  ...caps.flatMap(({ when }, i) => conditionFaults(`caps[${i}].when`, when)),
  ...floors.flatMap(({ when }, i) => conditionFaults(`floors[${i}].when`, when)),
  ...contradictions.flatMap(({ when = [] }, i) => conditionFaults(`contradictions[${i}].when`, when)),
  ...staging.flatMap(({ further = [] }, i) =>
    further.flatMap(({ when }, j) => conditionFaults(`staging[${i}].further[${j}].when`, when)),
  ),
];

const questionFaults = ({ context }: Edition): readonly Fault[] =>
  context.flatMap(({ id, options }, i) =>
    options
      .filter(({ value }) => !fitsContext(id, value))
      .map(({ value }) => ({
        path: `context[${i}].options`,
        what: `${id} is never ${JSON.stringify(value)}`,
      })),
  );

/** What does not agree within an edition whose fields are right. */
export const editionFaults = (edition: Edition): readonly Fault[] => [
  ...sameOrder(
    'levels',
    edition.levels.map(({ level }) => level),
    levels,
  ),
  ...sameOrder(
    'dimensions',
    edition.dimensions.map(({ id }) => id),
    dimensionIds,
  ),
  ...sameSet(
    'context',
    edition.context.map(({ id }) => id),
    contextIds,
  ),
  ...sameSet('basics', edition.basics, dimensionIds),
  ...criteriaFaults(edition),
  ...questionFaults(edition),
  ...stagingFaults(edition),
  ...rulesFaults(edition),
];
