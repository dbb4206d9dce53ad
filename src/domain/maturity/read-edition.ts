import { delayToHalfLife, type Condition, type ConditionInput } from './condition.ts';
import { contextIds, type ContextValue } from './context.ts';
import { dimensionIds, isCriterionId, isDimensionId, levels, type CriterionId } from './dimension.ts';
import type { Edition, Needs } from './edition.ts';
import {
  optional,
  readDocument,
  readFields,
  readFlag,
  readIf,
  readList,
  readNamed,
  readNumber,
  readOneOf,
  readText,
  readWhole,
  type Read,
  type ReadResult,
} from './json-reader.ts';
import { editionFaults } from './edition-faults.ts';

const line = readText({ least: 1, most: 500 });
const id = readText({ least: 1, most: 60 });
const level = readWhole(1, 5);
const criterion: Read<CriterionId> = readIf(
  (value): value is CriterionId => typeof value === 'string' && isCriterionId(value),
  'a criterion such as "MON.1"',
);
const contextId = readOneOf(contextIds);
const dimensionId = readOneOf(dimensionIds);
const value: Read<ContextValue> = readIf(
  (given): given is ContextValue => ['string', 'number', 'boolean'].includes(typeof given),
  'a text, a number, true or false',
);
const limit = optional(readNumber(0, 1e9));
const condition: Read<Condition> = readFields({
  input: readOneOf<ConditionInput>([...contextIds, delayToHalfLife]),
  is: optional(readList(value, { least: 1, most: 10 })),
  atLeast: limit,
  above: limit,
  atMost: limit,
  below: limit,
});
const when = readList(condition, { most: 6 });
const needs: Read<Needs> = readNamed(isDimensionId, readWhole(0, 5));
const allNeeds = readFields({
  DAT: readWhole(0, 5),
  EXP: readWhole(0, 5),
  DEP: readWhole(0, 5),
  MON: readWhole(0, 5),
  RET: readWhole(0, 5),
  RCA: readWhole(0, 5),
  VAL: readWhole(0, 5),
  PPL: readWhole(0, 5),
  GOV: readWhole(0, 5),
});
const criteria = readList(criterion, { most: 45 });

const dimension = readFields({
  id: dimensionId,
  name: line,
  question: line,
  ask: line,
  criteria: readList(
    readFields({
      id: criterion,
      title: line,
      statement: line,
      evidence: line,
      why: line,
      remedy: line,
      sources: readList(id, { most: 10 }),
      notApplicable: optional(readFields({ reason: line, when })),
    }),
    { least: 5, most: 5 },
  ),
});

const edition: Read<Edition & { format: string; version: number }> = readFields({
  format: readOneOf(['plumbline-edition']),
  version: readOneOf([1]),
  id: readIf(
    (given): given is string =>
      typeof given === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given) && given.length <= 60,
    'small letters, digits and hyphens',
  ),
  name: line,
  published: readIf(
    (given): given is string => typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given),
    'a date such as "2026-11-23"',
  ),
  notes: readList(line, { most: 20 }),
  sources: readList(readFields({ id, title: line }), { most: 60 }),
  levels: readList(readFields({ level: readOneOf(levels), name: line, meaning: line }), {
    least: 5,
    most: 5,
  }),
  dimensions: readList(dimension, { least: 9, most: 9 }),
  context: readList(
    readFields({
      id: contextId,
      label: line,
      question: line,
      hint: readText({ most: 500 }),
      why: line,
      options: readList(readFields({ value, label: line }), { most: 10 }),
    }),
    { least: contextIds.length, most: contextIds.length },
  ),
  basics: readList(dimensionId, { least: 9, most: 9 }),
  firstLook: readList(contextId, { least: 1, most: 8 }),
  staging: readList(
    readFields({
      level: readOneOf(levels),
      needs: allNeeds,
      further: optional(readList(readFields({ when, needs }), { most: 10 })),
    }),
    { least: 4, most: 4 },
  ),
  readings: readList(
    readFields({
      id,
      name: line,
      note: line,
      base: readWhole(0, 5),
      levels: readList(readFields({ level: readWhole(0, 10), criteria }), { most: 10 }),
    }),
    { most: 6 },
  ),
  pushes: readList(
    readFields({
      id,
      name: line,
      input: contextId,
      why: line,
      enough: optional(line),
      rules: readList(readFields({ when, level }), { least: 1, most: 10 }),
    }),
    { least: 1, most: 20 },
  ),
  caps: readList(
    readFields({ id, because: line, when, level: optional(level), retraining: optional(level) }),
    { most: 40 },
  ),
  floors: readList(readFields({ because: line, when, needs, risk: readFlag }), { most: 40 }),
  contradictions: readList(
    readFields({
      id: readIf(
        (given): given is string => typeof given === 'string' && /^X\d{1,3}$/.test(given),
        'X and a number',
      ),
      text: line,
      question: line,
      yesAny: optional(criteria),
      noAny: optional(criteria),
      when: optional(when),
      atMost: optional(needs),
    }),
    { most: 40 },
  ),
  ageing: readFields({
    evidenceDays: readNumber(1, 36_500),
    monitoringDays: readNumber(1, 36_500),
    monitoringDelays: readNumber(0, 100),
    sameLink: readWhole(1, 45),
  }),
});

/**
 * A JSON value as an edition, checked field by field and then for what must agree: each dimension and level once, no
 * way out of a criterion of level 1, conditions on answers that exist, tables that do not fall.
 */
export function readEdition(json: unknown): ReadResult<Edition> {
  const read = readDocument(edition, json);
  if (!read.ok) return read;
  const faults = editionFaults(read.value);
  return faults.length > 0 ? { ok: false, faults } : read;
}
