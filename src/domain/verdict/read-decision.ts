import { retrainCost } from '#domain/economics/cost-sheet.ts';
import { amountBounds, countBounds, type Fault } from '#domain/economics/fault.ts';
import { JsonFields } from '#domain/economics/json-fields.ts';
import { benefitNames, readBenefit } from '#domain/economics/read-benefit.ts';
import { readCostSheet } from '#domain/economics/read-cost-sheet.ts';
import { codeFaults } from '#domain/economics/value-definition.ts';
import { valueMatrixFaults } from '#domain/economics/value-matrix.ts';
import type { CountedEvidence, DecisionInput } from './decision-input.ts';
import { evidenceSymbols } from './evidence-symbols.ts';
import { cadenceNames, readCadence } from './read-cadence.ts';
import { readEvidence, readInstant, readNotes } from './read-evidence.ts';

const heads = ['format', 'version', 'model', 'currency', 'as_of', 'notes', 'vectors', 'out'] as const;

/** Names that belong to each part; a short document may give them without the part around them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  evidence: Object.values(evidenceSymbols),
  value: ['classes', 'V', 'C', 'reference', 'now'],
  costs: ['priced_on', 'lines', 'platform', 'share'],
  benefit: benefitNames,
  decay: cadenceNames,
};

/** Names that make a part of a bare document, not merely add to one. */
const telling: Readonly<Record<string, readonly string[]>> = {
  value: ['V'],
  costs: ['lines'],
  benefit: ['mu', 'p50'],
  decay: ['a', 'c', 'D'],
};

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A worked example `{ in, out }` stands for its `in`; a vector's `base` and `change` are evidence. */
function unwrapped(json: Record<string, unknown>): Record<string, unknown> {
  const inner = isObject(json['in']) ? json['in'] : json;
  const { base, change, ...rest } = inner;
  return isObject(base) ? { ...rest, ...base, ...(isObject(change) ? change : {}) } : inner;
}

/** One part: what stands under its name, and what of it stands bare. Undefined where there is neither. */
function partOf(json: Record<string, unknown>, name: string): unknown {
  const own = json[name];
  if (own !== undefined && own !== null && !isObject(own)) return own;
  const bare = Object.entries(json).filter(([key]) => parts[name]?.includes(key));
  const told = telling[name] ?? parts[name] ?? [];
  if (own == null && !bare.some(([key]) => told.includes(key))) return undefined;
  return { ...Object.fromEntries(bare), ...own };
}

function readValue(fields: JsonFields): CountedEvidence {
  const values = fields.grid('V', amountBounds('Value'));
  const classes = fields.has('classes')
    ? fields.texts('classes')
    : values.length === 2
      ? ['no', 'yes']
      : values.map((_, i) => String(i));
  const matrix = { classes, values };
  const before = fields.faults.length;
  for (const { path, what, remedy } of before > 0 ? [] : valueMatrixFaults(matrix))
    fields.fault(path, what, remedy);
  const counts = (name: string) => {
    if (!fields.has(name)) return null;
    const grid = fields.grid(name, countBounds('Count'));
    if (grid.length !== classes.length || grid.some((row) => row.length !== classes.length))
      fields.fault(
        name,
        `Is not ${classes.length} × ${classes.length}, as V is.`,
        'Give one row per actual class.',
      );
    return grid;
  };
  return { matrix, counts: counts('C'), reference: counts('reference'), now: counts('now') };
}

/** A document that was read, or all that is wrong with it. */
export type ReadDecision =
  | { readonly outcome: 'read'; readonly input: DecisionInput }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] };

/**
 * Reads the document of a decision: evidence, value, costs, benefit and decay, each optional, with the short names of
 * the definitions. Fields of a part may stand bare at the top.
 * @param json anything that came from outside.
 */
export function readDecision(json: unknown): ReadDecision {
  const faults: Fault[] = [];
  if (!isObject(json)) {
    JsonFields.of(json, '', faults);
    return { outcome: 'faulty', faults };
  }
  const whole = unwrapped(json);
  const input = readParts(whole, JsonFields.of(whole, '', faults));
  return faults.length === 0 ? { outcome: 'read', input } : { outcome: 'faulty', faults };
}

function readParts(whole: Record<string, unknown>, head: JsonFields): DecisionInput {
  const { faults } = head;
  head.only([...heads, ...Object.keys(parts), ...Object.values(parts).flat()]);
  const part = <T>(name: string, read: (fields: JsonFields) => T): T | null => {
    const found = partOf(whole, name);
    return found === undefined ? null : read(partFields(found, name, faults));
  };
  checkHead(head);
  const currency = head.text('currency');
  const costs = part('costs', (fields) => readCostSheet(fields, currency ?? ''));
  const sheet = costs && faults.length === 0 ? retrainCost(costs) : null;
  const benefit = part('benefit', (fields) =>
    readBenefit(fields, sheet && { cost: sheet.marginal, testingCost: sheet.stages.testing }),
  );
  const { cost, breakChance, catchChance, breakLoss } = benefit ?? {};
  const failures = (breakChance ?? 0) * (1 - (catchChance ?? 0)) * (breakLoss ?? 0);
  const known = { perDay: benefit?.perDay ?? null, cost: cost === undefined ? null : cost + failures };
  return {
    model: head.text('model'),
    currency,
    asOf: readInstant(head, 'as_of'),
    evidence: part('evidence', readEvidence) ?? {},
    notes: head.has('notes') ? readNotes(head.object('notes')) : {},
    value: part('value', readValue),
    costs,
    benefit,
    cadence: part('decay', (fields) => readCadence(fields, known)),
  };
}

/** Fields of a part. Only names that belong to it may stand under its own name. */
function partFields(found: unknown, name: string, faults: Fault[]): JsonFields {
  const fields = JsonFields.of(found, name, faults);
  fields.only(parts[name] ?? []);
  return fields;
}

/** Format, version and currency, where they are given. */
function checkHead(head: JsonFields): void {
  if (head.has('format')) head.choice('format', ['plumbline-decision']);
  if (head.has('version') && head.raw('version') !== 1)
    head.fault('version', `Is ${JSON.stringify(head.raw('version'))}.`, 'This Plumbline reads version 1.');
  const currency = head.text('currency');
  if (currency !== null)
    for (const { path, what, remedy } of codeFaults(currency)) head.fault(path, what, remedy);
}
