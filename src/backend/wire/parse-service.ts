import * as z from 'zod/mini';
import { capabilities, type Answer, type Capability, type StoredDocument } from '#backend/contract.ts';
import { BackendError, isErrorKind } from '#backend/errors.ts';
import type { ReadProblem } from '#backend/http-request.ts';
import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';
import { countFaults } from './count-faults.ts';
import { parseWire } from './parse-document.ts';
import {
  conflictSchema,
  descriptionSchema,
  documentNamesSchema,
  documentSchema,
  modelsSchema,
  problemSchema,
  profileAnswerSchema,
} from './service-schema.ts';

/** The envelope with another value. */
const answer = <T>(read: Answer<unknown>, value: T): Answer<T> => {
  const { asOf, window, complete, notices, computedBy } = read;
  return { value, asOf, window, complete, notices, computedBy };
};

const isCapability = (text: string): text is Capability => capabilities.some((known) => known === text);

/** What a service says it is. @throws BackendError `malformed`, as all of these. */
export function parseDescription(json: unknown, url: string) {
  const read = parseWire(descriptionSchema, json, url);
  const { name, capabilities: declared } = read.value;
  return answer(read, {
    name,
    contractVersion: 1 as const,
    capabilities: [...new Set(declared.filter(isCapability))],
  });
}

/** A page of the list of models. */
export function parseModels(
  json: unknown,
  url: string,
): Answer<{ readonly models: readonly Model[]; readonly next: string | null }> {
  const read = parseWire(modelsSchema, json, url);
  return answer(read, read.value);
}

/** A model's profile, whose counts add up. */
export function parseProfileAnswer(json: unknown, url: string): Answer<ModelProfile> {
  const read = parseWire(profileAnswerSchema, json, url);
  const [fault] = countFaults(read.value);
  if (fault)
    throw new BackendError(
      'malformed',
      `${url}: value.${fault.path.replace(/^profile\./, '')}: ${fault.what}`,
    );
  return answer(read, read.value);
}

/** Names of documents, sorted. */
export const parseDocumentNames = (json: unknown, url: string): readonly string[] =>
  parseWire(documentNamesSchema, json, url).names.toSorted();

const stored = ({ content, revision, savedAt }: z.infer<typeof documentSchema>): StoredDocument => ({
  content,
  revision,
  savedAt,
});

export const parseStoredDocument = (json: unknown, url: string): StoredDocument =>
  stored(parseWire(documentSchema, json, url));

/** What stood there when a save was refused. */
export function parseConflict(json: unknown, url: string): StoredDocument | null {
  const { current } = parseWire(conflictSchema, json, url);
  return current && stored(current);
}

/** Why a service refused, in its own words; null where it gave none. */
export const readProblem: ReadProblem = (text) => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const problem = z.safeParse(problemSchema, json).data;
  const detail = problem?.detail ?? problem?.title;
  if (detail === undefined) return null;
  return { kind: isErrorKind(problem?.kind) ? problem.kind : null, detail: detail.slice(0, 500) };
};
