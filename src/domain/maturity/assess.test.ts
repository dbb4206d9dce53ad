import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLetters, answersOfLetters } from './answer-letters.ts';
import { plainAnswer, type Answers } from './answer.ts';
import { assess } from './assess.ts';
import { contextIds, contextKinds, type Context, type ContextKind, type ContextValue } from './context.ts';
import { criterionIds, dimensionIds, dimensionOf, levelOf } from './dimension.ts';
import { targetBand } from './fit.ts';
import { currentEdition } from './shipped-editions.ts';
import { today } from './worked-teams.test-kit.ts';

const letters = (of: readonly string[]) =>
  fc.tuple(...dimensionIds.map(() => fc.array(fc.constantFrom(...of), { minLength: 5, maxLength: 5 })));

/** Answers to all 45 statements, drawn from these letters. */
const randomAnswers = (of: readonly string[] = answerLetters): fc.Arbitrary<Answers> =>
  letters(of).map(
    (rows) =>
      Object.assign(
        {},
        ...rows.map((row, i) => answersOfLetters(dimensionIds[i] ?? 'DAT', row.join(''))),
      ) as Answers,
  );

function valueOf(kind: ContextKind): fc.Arbitrary<ContextValue> {
  switch (kind.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...kind.values);
    case 'count':
      return fc.constantFrom(0, 1, 2, 4, 5, 6, 8, 9, 20, 21, 24, 25, 100);
    case 'days':
      return fc.constantFrom(0.1, 4, 7, 13, 14, 45, 60, 61, 89, 90, 364, 365, 540, ...kind.words);
  }
}

/** Complete circumstances. */
const randomContext: fc.Arbitrary<Context> = fc
  .tuple(...contextIds.map((id) => valueOf(contextKinds[id])))
  .map((values) => Object.fromEntries(values.map((value, i) => [contextIds[i], value])) as Context);

const runs = { numRuns: 4000, seed: 20_261_123 };
const assessed = (answers: Answers, context: Context) =>
  assess(currentEdition, { answers, context, now: today });
const levelsOf = ({ range, profile, readings }: ReturnType<typeof assess>) => [
  range.evidenced,
  range.claimed,
  range.possible,
  ...dimensionIds.map((id) => profile[id]),
  ...Object.values(readings),
];

describe('4,000 random answer sets', () => {
  it('never lose a level by a further yes', () => {
    fc.assert(
      fc.property(
        randomAnswers(),
        randomContext,
        fc.constantFrom(...criterionIds),
        (answers, context, id) => {
          const before = answers[id]?.value;
          // Evidence is not taken away, and what does not apply is not answered.
          fc.pre(before !== 'yes' && before !== 'not-applicable');
          const was = levelsOf(assessed(answers, context));
          const is = levelsOf(assessed({ ...answers, [id]: plainAnswer('yes') }, context));
          expect(is.every((level, i) => level >= (was[i] ?? 0))).toBe(true);
        },
      ),
      runs,
    );
  });

  it('have evidenced ≤ claimed ≤ possible, all from 1 to 5', () => {
    fc.assert(
      fc.property(randomAnswers(), randomContext, (answers, context) => {
        const { evidenced, claimed, possible } = assessed(answers, context).range;
        expect(1 <= evidenced && evidenced <= claimed && claimed <= possible && possible <= 5).toBe(true);
      }),
      runs,
    );
  });

  it('stay at level 1 without the comparison with actuals', () => {
    const mostlyYes = randomAnswers(['E', 'E', 'y', 'y', 'y', 'y', 'n']);
    fc.assert(
      fc.property(mostlyYes, randomContext, fc.constantFrom('no', 'partly'), (answers, context, value) => {
        const { range } = assessed({ ...answers, 'MON.1': plainAnswer(value) }, context);
        expect(range).toEqual({ evidenced: 1, claimed: 1, possible: 1 });
      }),
      runs,
    );
  });

  it('are lifted nowhere by criteria that do not apply alone', () => {
    fc.assert(
      fc.property(randomAnswers(), randomContext, (answers, context) => {
        const was = assessed(answers, context);
        // Above the highest yes of each dimension everything is said not to apply.
        const top = (id: (typeof dimensionIds)[number]) =>
          Math.max(
            0,
            ...criterionIds.filter((c) => dimensionOf(c) === id && answers[c]?.value === 'yes').map(levelOf),
          );
        const skipped = criterionIds.filter((c) => levelOf(c) > top(dimensionOf(c)));
        const is = assessed(
          { ...answers, ...Object.fromEntries(skipped.map((c) => [c, plainAnswer('not-applicable')])) },
          context,
        );
        expect(dimensionIds.every((id) => is.profile[id] <= was.profile[id])).toBe(true);
        expect(Object.values(is.readings)).toEqual(Object.values(was.readings));
      }),
      runs,
    );
  });

  it('plan nothing twice, nothing done, nothing above what is needed, and monitoring first', () => {
    fc.assert(
      fc.property(randomAnswers(), randomContext, (answers, context) => {
        const { steps, marks, fit, range } = assessed(answers, context);
        const reached = steps.flatMap((step) => (step.kind === 'reach' ? [step.criterion] : []));
        expect(new Set(reached).size).toBe(reached.length);
        expect(reached.filter((c) => ['evidenced', 'yes', 'skipped'].includes(marks[c]))).toEqual([]);
        const most = Math.max(fit.target, ...dimensionIds.map((id) => fit.needs[id]));
        expect(reached.filter((c) => levelOf(c) > most)).toEqual([]);
        const unwatched = context.in_production === true && !['yes', 'evidenced'].includes(marks['MON.1']);
        expect(!unwatched || (reached[0] === 'MON.1' && range.claimed === 1)).toBe(true);
      }),
      runs,
    );
  });

  it('reach their target when all steps are done', () => {
    fc.assert(
      fc.property(randomAnswers(['E', 'y', 'n', 'u', 'p']), randomContext, (answers, context) => {
        fc.pre(context.in_production === true);
        const { steps, fit } = assessed(answers, context);
        const done = steps.flatMap((step) =>
          step.kind === 'reach' ? [[step.criterion, plainAnswer('yes')]] : [],
        );
        const after = assessed({ ...answers, ...Object.fromEntries(done) } as Answers, context);
        expect(after.shareOfTarget).toBe(1);
        expect(after.range.claimed).toBeGreaterThanOrEqual(fit.target);
      }),
      runs,
    );
  });
});

describe('the target', () => {
  it('lies within the band of every part of the circumstances', () => {
    fc.assert(
      fc.property(randomContext, fc.subarray([...contextIds]), (context, drop) => {
        const part = Object.fromEntries(
          Object.entries(context).filter(([id]) => !drop.some((dropped) => dropped === id)),
        );
        const { low, high } = targetBand(currentEdition, part);
        const { target } = assessed({}, context).fit;
        expect(low <= target && target <= high).toBe(true);
      }),
      runs,
    );
  });

  it('is a band of one when nothing is missing', () => {
    fc.assert(
      fc.property(randomContext, (context) => {
        const { target } = assessed({}, context).fit;
        expect(targetBand(currentEdition, context)).toEqual({ low: target, high: target });
      }),
      runs,
    );
  });
});
