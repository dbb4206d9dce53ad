import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentKinds } from '#backend/contract.ts';
import { errorGuide } from '#backend/errors.ts';
import {
  parseConflict,
  parseDescription,
  parseDocumentNames,
  parseModels,
  parseProfileAnswer,
  parseStoredDocument,
} from '#backend/wire/parse-service.ts';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { mixed } from '#mocks/scenarios/mixed.ts';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
}

const openapi = parse(readFileSync('docs/openapi.yaml', 'utf8')) as OpenApi;
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openapi }, 'openapi');

/** Faults of an answer by the published schema; empty where it keeps it. */
function faultsOf(schema: string, answer: unknown): readonly string[] {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` });
  return validate(answer)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

const handlers = serviceHandlers(mixed(), { pageSize: 2 });
async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await getResponse(handlers, new Request(`https://service.example/v1/${path}`, init));
  return response?.json();
}
const save = (content: string, headers: Record<string, string>) =>
  ask('documents/notes/churn', { method: 'PUT', headers, body: JSON.stringify({ content }) });

/** Asked once: a document that is saved twice is a conflict. */
const once = (ask: () => Promise<unknown>): (() => Promise<unknown>) => {
  let asked: Promise<unknown> | null = null;
  return () => (asked ??= ask());
};

const answers: readonly (readonly [
  string,
  () => Promise<unknown>,
  (json: unknown, url: string) => unknown,
])[] = [
  ['DescriptionAnswer', () => ask(''), parseDescription],
  ['ModelsAnswer', () => ask('models'), parseModels],
  ...['churn', 'tickets', 'delivery'].map(
    (id) =>
      [
        'ProfileAnswer',
        () => ask(`models/${id}/profile?include=features,segments`),
        parseProfileAnswer,
      ] as const,
  ),
  ['Document', once(() => save('a note', { 'if-none-match': '*' })), parseStoredDocument],
  ['Conflict', once(() => save('too late', { 'if-none-match': '*' })), parseConflict],
  ['DocumentNames', () => ask('documents/notes'), parseDocumentNames],
];

/** Every path to a value inside an answer, some levels deep; of a list, its first item stands for all. */
function pathsIn(value: unknown, depth: number): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  const entries = Object.entries(Array.isArray(value) ? value.slice(0, 1) : value) as [string, unknown][];
  return entries.flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner, depth - 1).map((path) => [key, ...path]),
  ]);
}

/** The answer with one of its fields changed; undefined takes it away. */
function changed(answer: unknown, path: readonly string[], value: unknown): unknown {
  const copy: unknown = structuredClone(answer);
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return copy;
}

const refuses = (read: () => unknown): boolean => {
  try {
    read();
    return false;
  } catch {
    return true;
  }
};

/** Names of features, segments and limits are data; what lacks one is told by what adds up, not by the schema. */
const isData = (path: readonly string[]) =>
  path.some((key) => key === 'features' || key === 'segments' || key === 'limits');

/** What keeps the contract all the same: a field left out that is optional, a list one shorter, a flag that is set. */
const mayBe = (path: readonly string[], value: unknown): boolean => {
  const last = path.at(-1) ?? '';
  if (value === undefined) return last === 'chosen' || /^\d+$/.test(last);
  return ['complete', 'simulated', 'exact', 'content'].includes(last);
};

describe('docs/openapi.yaml', () => {
  it.each(answers)('allows what the reference service answers: %s', async (schema, answer, parseAnswer) => {
    const json = await answer();
    expect(faultsOf(schema, json)).toEqual([]);
    expect(() => parseAnswer(json, 'answer')).not.toThrow();
  });

  // What is missing, and what no field is: neither an object, nor a list, nor a text, nor a number.
  it.each([
    ['without', undefined],
    ['with true as', true],
  ])(
    'refuses what the adapter refuses, to the depth of a chunk: an answer %s each field',
    async (how, value) => {
      let tried = 0;
      for (const [schema, answer, parseAnswer] of answers) {
        const json = await answer();
        for (const path of pathsIn(json, 6).filter((one) => !isData(one) && !mayBe(one, value))) {
          const odd = changed(json, path, value);
          const name = `${schema} ${how} ${path.join('.')}`;
          expect(
            refuses(() => parseAnswer(odd, 'answer')),
            name,
          ).toBe(true);
          expect(faultsOf(schema, odd), name).not.toEqual([]);
          tried += 1;
        }
      }
      expect(tried).toBeGreaterThan(200);
    },
  );

  it('refuses a newer version, as the adapter does', async () => {
    const newer = { ...((await ask('')) as object), version: 2 };
    expect(faultsOf('DescriptionAnswer', newer)).not.toEqual([]);
    expect(() => parseDescription(newer, 'answer')).toThrow('this is version 2');
  });

  it('names the kinds of documents and errors that the program knows', () => {
    const { DocumentKind, Problem } = openapi.components.schemas;
    expect(DocumentKind?.enum).toEqual(documentKinds);
    const { properties } = Problem as unknown as { properties: { kind: { enum: readonly string[] } } };
    expect(properties.kind.enum.toSorted()).toEqual(Object.keys(errorGuide).toSorted());
  });

  it('names every path that the reference service answers', () => {
    const published = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'parameters')
        .map((method) => `${method.toUpperCase()} */v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = handlers.map(({ info }) => String((info as { header?: string }).header));
    expect(served.toSorted()).toEqual(published.toSorted());
  });
});
