import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseIndex, parseProfileDocument } from '#backend/wire/parse-document.ts';
import { flightPeriods } from './flight-periods.ts';

const folder = fileURLToPath(new URL('../../public/demo/', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
const index = parseIndex(json('index.json'), 'index.json');

it('offers three models and says that one is simulated', () => {
  expect(index.models.map(({ id, task, simulated }) => [id, task, simulated])).toEqual([
    ['flight-delay-minutes', 'regression', false],
    ['flight-delay-risk', 'binary', false],
    ['support-ticket-routing', 'multiclass', true],
  ]);
});

it('holds nothing but the index and its documents, three megabytes at most', () => {
  const files = readdirSync(folder);
  expect(files.toSorted()).toEqual(
    ['index.json', ...index.models.map(({ document }) => document)].toSorted(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(`${folder}${file}`).size, 0);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
});

describe.each(index.models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const profile = parseProfileDocument(json(model.document), model.document);

  it('is a valid document of the model that the index names', () => {
    expect(profile.model).toEqual(
      Object.fromEntries(Object.entries(model).filter(([key]) => key !== 'document')),
    );
  });

  it('has reference chunks, then analysis chunks, without overlap', () => {
    const periods = profile.chunks.map(({ period }) => period);
    expect(new Set(periods)).toEqual(new Set(['reference', 'analysis']));
    expect(periods).toEqual(periods.toSorted().toReversed());
    for (const [i, { start }] of profile.chunks.slice(1).entries())
      expect(start).toBeGreaterThanOrEqual(profile.chunks[i]?.end ?? Infinity);
  });
});

it('scores no flight from the weeks that the flight models were fitted on', () => {
  for (const { id, document } of index.models.filter(({ simulated }) => !simulated)) {
    const [first] = parseProfileDocument(json(document), document).chunks;
    expect(first?.start, id).toBe(Date.parse(flightPeriods.referenceStart));
  }
});
