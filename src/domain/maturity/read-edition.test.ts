import { describe, expect, it } from 'vitest';
import november2026 from './editions/2026-11.json';
import { criterionIds } from './dimension.ts';
import { criterionOf } from './edition.ts';
import { faultText } from './json-reader.ts';
import { readEdition } from './read-edition.ts';
import { currentEdition } from './shipped-editions.ts';

type Broken = Record<string, never> & {
  dimensions: { criteria: { statement?: string; notApplicable?: unknown }[] }[];
  staging: { needs: Record<string, number> }[];
  caps: { when: { is?: unknown[] }[]; level?: number }[];
};

function faultsAfter(change: (edition: Broken) => void): readonly string[] {
  const copy = structuredClone(november2026) as unknown as Broken;
  change(copy);
  const read = readEdition(copy);
  return read.ok ? [] : read.faults.map(faultText);
}

describe('an edition', () => {
  it('that came with the program has 45 criteria with all their words', () => {
    const criteria = criterionIds.map((id) => criterionOf(currentEdition, id));
    expect(criteria).toHaveLength(45);
    expect(new Set(criteria.map(({ statement }) => statement)).size).toBe(45);
  });

  it('names no product as proof of maturity', () => {
    const words = JSON.stringify(currentEdition.dimensions);
    expect(words).not.toMatch(/mlflow|sagemaker|databricks|vertex|azure|kubeflow|airflow|nannyml|evidently/i);
  });

  it('may be changed: another threshold makes another edition', () => {
    expect(faultsAfter((edition) => void Object.assign(edition.caps[0] ?? {}, { level: 2 }))).toEqual([]);
  });

  it.each([
    [
      'a missing statement',
      (edition: Broken) => void delete edition.dimensions[3]?.criteria[0]?.statement,
      'dimensions[3].criteria[0].statement: must be a text, is missing',
    ],
    [
      'criteria in another order',
      (edition: Broken) => void edition.dimensions[0]?.criteria.reverse(),
      'dimensions[0].criteria[0]: must be DAT.1, is DAT.5',
    ],
    [
      'a way out of a basic',
      (edition: Broken) => {
        const criterion = edition.dimensions[3]?.criteria[0];
        if (criterion) criterion.notApplicable = { reason: 'no time', when: [] };
      },
      'dimensions[3].criteria[0].notApplicable: a criterion of level 1 always applies',
    ],
    [
      'a table that falls',
      (edition: Broken) => {
        const row = edition.staging[2];
        if (row) row.needs.DAT = 1;
      },
      'staging[2].needs.DAT: asks for less than the level below',
    ],
    [
      'a way past monitoring',
      (edition: Broken) => {
        const row = edition.staging[0];
        if (row) row.needs.MON = 0;
      },
      'staging[0].needs.MON: must be at least 1: without monitoring nobody leaves level 1',
    ],
    [
      'a condition on an answer that does not exist',
      (edition: Broken) => {
        const condition = edition.caps[0]?.when[0];
        if (condition) condition.is = ['perhaps'];
      },
      'caps[0].when[0].is: in_production is never "perhaps"',
    ],
    [
      'an unknown field',
      (edition: Broken) => void Object.assign(edition, { script: '<script>' }),
      'script: is not known here',
    ],
  ])('is refused for %s', (_, change, message) => {
    expect(faultsAfter(change)).toContain(message);
  });

  it('is refused for anything that is none', () => {
    for (const json of [null, [], 'text', 5, { format: 'plumbline-edition' }, { __proto__: null }])
      expect(readEdition(json).ok).toBe(false);
  });
});
