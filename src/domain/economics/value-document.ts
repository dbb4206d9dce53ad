import type { ErrorCost } from './error-cost.ts';
import { amountBounds, costBounds, type Fault } from './fault.ts';
import { checkVersion, JsonFields } from './json-fields.ts';
import { valueDefinitionFaults, type ValueDefinition, type Worth } from './value-definition.ts';
import { defaultReferenceChunks } from './value-reference.ts';

/** A document that was read, or all that is wrong with it; null where there is none. */
export type ReadDocument<T> =
  | { readonly outcome: 'read'; readonly value: T }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] };

function readErrorCost(fields: JsonFields): ErrorCost {
  const cap = fields.numberOr('cap', costBounds('Cap on the cost of one error'), null);
  const price = (name: string, meaning: string) => fields.number(name, costBounds(meaning));
  switch (fields.choice('shape', ['asymmetric', 'quadratic', 'dead-zone'])) {
    case 'asymmetric':
      return {
        kind: 'asymmetric',
        under: price('c_under', 'Cost per unit predicted too low'),
        over: price('c_over', 'Cost per unit predicted too high'),
        cap,
      };
    case 'quadratic':
      return { kind: 'quadratic', price: price('quad', 'Cost per squared unit'), cap };
    case 'dead-zone':
      return {
        kind: 'dead-zone',
        band: price('band', 'Size of error that costs nothing'),
        price: price('band_price', 'Cost per unit beyond the band'),
        cap,
      };
  }
}

const readWorth = (fields: JsonFields): Worth =>
  fields.choice('kind', ['matrix', 'error']) === 'matrix'
    ? {
        kind: 'matrix',
        matrix: { classes: fields.texts('classes'), values: fields.grid('V', amountBounds('Value')) },
      }
    : {
        kind: 'error',
        cost: readErrorCost(fields),
        gross: fields.numberOr('gross', amountBounds('Value of a prediction before its error'), 0),
      };

/** Reads the content of a document of kind `value`; null for none. */
export function readValueDocument(content: unknown): ReadDocument<ValueDefinition> | null {
  if (content === null || content === undefined) return null;
  const fields = JsonFields.of(content, '');
  const value: ValueDefinition = {
    currency: fields.text('currency') ?? '',
    worth: readWorth(fields),
    referenceChunks: fields.numberOr(
      'reference_chunks',
      { least: 1, most: 1000, meaning: 'Chunks of the reference' },
      defaultReferenceChunks,
    ),
    materiality: fields.numberOr('materiality', costBounds('Loss per prediction that nobody minds'), 0),
  };
  checkVersion(fields);
  const faults = fields.faults.length > 0 ? fields.faults : valueDefinitionFaults(value);
  return faults.length === 0 ? { outcome: 'read', value } : { outcome: 'faulty', faults };
}

const costFields = (cost: ErrorCost) =>
  cost.kind === 'asymmetric'
    ? { c_under: cost.under, c_over: cost.over }
    : cost.kind === 'quadratic'
      ? { quad: cost.price }
      : { band: cost.band, band_price: cost.price };

/** The content of a document of kind `value`. */
export function writeValueDocument({ currency, worth, referenceChunks, materiality }: ValueDefinition) {
  const head = { version: 1, currency, reference_chunks: referenceChunks, materiality };
  return worth.kind === 'matrix'
    ? { ...head, kind: worth.kind, classes: worth.matrix.classes, V: worth.matrix.values }
    : {
        ...head,
        kind: worth.kind,
        shape: worth.cost.kind,
        ...costFields(worth.cost),
        cap: worth.cost.cap,
        gross: worth.gross,
      };
}
