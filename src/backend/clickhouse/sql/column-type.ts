/** What the values of a column are, as far as profiling cares. */
export type ColumnKind =
  | { readonly kind: 'integer'; readonly unsigned: boolean; readonly bits: number }
  | { readonly kind: 'float' | 'decimal' | 'text' | 'boolean' | 'date' | 'time' }
  | { readonly kind: 'fine-time'; readonly digits: number }
  | { readonly kind: 'other' };

export interface ColumnType {
  readonly of: ColumnKind;
  readonly nullable: boolean;
}

const wrapped = /^(Nullable|LowCardinality|SimpleAggregateFunction)\((.*)\)$/s;
const texts = /^(?:String|FixedString\(\d+\)|UUID|IPv4|IPv6|Enum(?:8|16)?\(.*\))$/s;

function kindOf(type: string): ColumnKind {
  const [, unsigned, bits] = /^(U?)Int(\d+)$/.exec(type) ?? [];
  if (bits !== undefined) return { kind: 'integer', unsigned: unsigned === 'U', bits: Number(bits) };
  if (/^B?Float\d+$/.test(type)) return { kind: 'float' };
  if (type.startsWith('Decimal')) return { kind: 'decimal' };
  if (type === 'Bool') return { kind: 'boolean' };
  if (texts.test(type)) return { kind: 'text' };
  if (type === 'Date' || type === 'Date32') return { kind: 'date' };
  if (/^DateTime(?:\('[^']*'\))?$/.test(type)) return { kind: 'time' };
  const [, digits] = /^DateTime64\((\d+)/.exec(type) ?? [];
  return digits === undefined ? { kind: 'other' } : { kind: 'fine-time', digits: Number(digits) };
}

/** Reads a type as system.columns writes it. Lists, maps, tuples and aggregate states are `other`. */
export function columnType(text: string): ColumnType {
  let type = text;
  let nullable = false;
  for (let match = wrapped.exec(type); match; match = wrapped.exec(type)) {
    const [, wrapper, inner = ''] = match;
    nullable ||= wrapper === 'Nullable';
    // SimpleAggregateFunction(sum, UInt64) holds plain values of its last argument.
    type = wrapper === 'SimpleAggregateFunction' ? inner.slice(inner.indexOf(',') + 1).trim() : inner;
  }
  return { of: kindOf(type), nullable };
}
