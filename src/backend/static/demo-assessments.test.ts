import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { standingOf } from '#domain/maturity/standing.ts';
import { readShippedDocuments } from './shipped-documents.ts';

const now = Date.UTC(2026, 10, 23);
const shipped = readShippedDocuments(
  JSON.parse(readFileSync(new URL('../../../public/demo-documents.json', import.meta.url), 'utf8')),
);
const assessments = shipped
  .filter(({ kind }) => kind === 'assessment')
  .map(({ name, content }) => ({ name, standing: standingOf(content, now) }));
const levelOf = (name: string) => {
  const standing = assessments.find((known) => known.name === name)?.standing;
  return standing?.state === 'assessed'
    ? [standing.assessment.range.claimed, standing.assessment.fit.target]
    : standing?.state;
};

it('the assessments of the demo stand on five different levels', () => {
  expect(new Set(assessments.map(({ name }) => levelOf(name)?.[0]))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(assessments).toHaveLength(5);
});

it('one of them retrains by itself without looking at actuals, and stands at 1 for it', () => {
  expect(levelOf('discount-offers')).toEqual([1, 3]);
});

it('one of them is where it needs to be, below 5', () => {
  expect(levelOf('flight-delay-risk')).toEqual([3, 3]);
});
