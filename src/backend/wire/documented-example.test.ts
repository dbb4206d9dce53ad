import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseIndex, parseProfileDocument } from './parse-document.ts';

it('the documents shown in docs/backend-contract.md are sound, and the list names the model', () => {
  const text = readFileSync('docs/backend-contract.md', 'utf8');
  const [index, document] = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']): unknown =>
    JSON.parse(json),
  );
  const { model } = parseProfileDocument(document);
  expect(parseIndex(index).models).toEqual([{ ...model, document: 'flight-delay-risk.json' }]);
});
