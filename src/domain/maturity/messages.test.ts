import { expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { Context } from './context.ts';
import type { ByDimension } from './dimension.ts';
import { messagesOf, whyNotFive } from './messages.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';

const resultOf = (letter: string, context: Context = {}, letters: Partial<ByDimension<string>> = {}) => {
  const team = workedTeam(letter);
  const situation = {
    answers: answersFrom({ ...team.answers, ...letters }),
    context: { ...team.context, ...context },
    now: today,
  };
  const assessment = assess(currentEdition, situation);
  return { assessment, messages: messagesOf(currentEdition, assessment, situation.context) };
};
const idsOf = (...given: Parameters<typeof resultOf>) => resultOf(...given).messages.map(({ id }) => id);

it('the first sentence is about monitoring where predictions are not compared', () => {
  expect(['A', 'D'].map((letter) => idsOf(letter)[0])).toEqual(['monitoring-first', 'monitoring-first']);
  expect(resultOf('D').messages[0]?.text).toMatch(/^Nobody compares this model’s predictions/);
  expect(resultOf('D', {}, { MON: 'uyynu' }).messages[0]?.text).toMatch(/^Nobody could say/);
});

it('teams hear whether they are below, at or above what they need', () => {
  expect(['A', 'B', 'C', 'D', 'E'].map((letter) => idsOf(letter).at(-1))).toEqual([
    'below-target',
    'at-target',
    'at-target',
    'below-target',
    'above-target',
  ]);
});

it('retraining above its cap is stepped down, with the reason', () => {
  const message = resultOf('D').messages.find(({ id }) => id === 'step-down');
  expect(message?.text).toContain('because outcomes come later than the model loses quality');
});

it('a need above what people can carry is no reason to talk the risk down', () => {
  expect(idsOf('B', { operators: 1 })).toContain('at-target');
  expect(idsOf('B', { operators: 1, platform: false })).toContain('tension');
});

it('unknown ageing is to be measured, and a trial needs nothing built', () => {
  expect(idsOf('B', { half_life_days: 'unknown' })).toContain('ageing-unknown');
  expect(idsOf('A', { in_production: false })).toEqual(['trial']);
});

it('level 5 is declined with every reason, and only where it is not the target', () => {
  expect(whyNotFive(resultOf('B').assessment.fit)).toEqual([
    'it keeps its quality long enough for a person to decide',
    'outcomes come nearly as slowly as the model loses quality, so a trigger would act on old news',
    'its world changes steadily, and a schedule serves steady decay as well as a trigger would',
  ]);
  expect(whyNotFive(resultOf('C').assessment.fit)).toEqual([]);
});
