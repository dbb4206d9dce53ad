import { Type, type Batch, type DataType } from '@uwdata/flechette';
import type { Column, NumberColumn } from '#profiling/column-batch.ts';
import { epochMs, fitDoubles, fromBigInts } from './arrow-integers.ts';
import { encodeStrings, encodeUtf8 } from './text-dictionary.ts';

/** Bit of an Arrow bitmap: least significant first. */
const bitAt = (bitmap: Uint8Array, row: number) => ((bitmap[row >> 3] as number) >> (row & 7)) & 1;

/** One byte per row from Arrow's bitmap; null when no row is empty. */
function validity({ nullCount, validity: bitmap, length }: Batch<unknown>): Uint8Array | null {
  if (nullCount === 0) return null;
  const valid = new Uint8Array(length);
  for (let row = 0; row < length; row++) valid[row] = bitAt(bitmap, row);
  return valid;
}

/** Doubles stay where they are; narrower numbers are widened. */
function doubles({ values: raw, length }: Batch<unknown>): Float64Array {
  const values: unknown = raw;
  if (values instanceof Float64Array) return values.subarray(0, length);
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return fromBigInts(values, length);
  return new Float64Array((values as Int32Array).subarray(0, length));
}

const numberColumn = (values: Float64Array, batch: Batch<unknown>, instant = false): NumberColumn => ({
  kind: 'number',
  instant,
  values,
  valid: validity(batch),
});

function booleanColumn(batch: Batch<unknown>): Column {
  const bits = batch.values as Uint8Array;
  const valid = validity(batch);
  const codes = new Int32Array(batch.length);
  for (let row = 0; row < batch.length; row++) codes[row] = valid && valid[row] === 0 ? -1 : bitAt(bits, row);
  return { kind: 'text', codes, dictionary: ['false', 'true'] };
}

const textColumn = (batch: Batch<unknown>): Column =>
  encodeUtf8({ bytes: batch.values as Uint8Array, offsets: batch.offsets }, batch.length, validity(batch));

/** Decimals and half floats, value by value. */
function slowNumbers(batch: Batch<unknown>): Float64Array {
  const values = new Float64Array(batch.length);
  for (let row = 0; row < batch.length; row++) values[row] = Number(batch.at(row) ?? NaN);
  return values;
}

/** Decimals as the doubles nearest to what they say: the library's own may miss them by a last bit. */
const decimals = (batch: Batch<unknown>, scale: number): Float64Array =>
  slowNumbers(batch).map((value) => Number(value.toFixed(scale)));

const slowText = (batch: Batch<unknown>): Column =>
  encodeStrings(Array.from({ length: batch.length }, (_, row) => batch.at(row) as string | null));

/**
 * Integers that a double cannot hold, as their digits; null for any other column. Ids above 2^53 are common, and two
 * of them rounded to one number would be taken for the same prediction.
 */
export function largeIntegers(batch: Batch<unknown>): Column | null {
  const values: unknown = batch.values;
  if (!(values instanceof BigInt64Array || values instanceof BigUint64Array)) return null;
  if (fitDoubles(values, batch.length)) return null;
  return encodeStrings(
    Array.from({ length: batch.length }, (_, row) =>
      batch.isValid(row) ? (values[row] as bigint).toString() : null,
    ),
  );
}

/**
 * One batch of an Arrow column as the kernel's column. Timestamps and dates become ms since epoch, UTC; decimals
 * become doubles; booleans, strings, and bytes that hold UTF-8 become text.
 * @returns null for types that hold no single value a row: lists, structs, maps, intervals.
 */
export function arrowColumn(type: DataType, batch: Batch<unknown>): Column | null {
  switch (type.typeId) {
    case Type.Float:
      return numberColumn(type.precision === 0 ? slowNumbers(batch) : doubles(batch), batch);
    case Type.Int:
      return numberColumn(doubles(batch), batch);
    case Type.Decimal:
      return numberColumn(decimals(batch, type.scale), batch);
    case Type.Timestamp:
      return numberColumn(epochMs(batch.values as BigInt64Array, batch.length, type.unit), batch, true);
    case Type.Date: {
      const values = doubles(batch);
      return numberColumn(type.unit === 0 ? values.map((day) => day * 86_400_000) : values, batch, true);
    }
    case Type.Bool:
      return booleanColumn(batch);
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Binary:
    case Type.LargeBinary:
      return textColumn(batch);
    case Type.Dictionary: {
      const { typeId } = type.dictionary;
      return typeId === Type.Utf8 || typeId === Type.LargeUtf8 || typeId === Type.Utf8View
        ? slowText(batch)
        : null;
    }
    case Type.Utf8View:
      return slowText(batch);
    case Type.Null:
      return { kind: 'text', codes: new Int32Array(batch.length).fill(-1), dictionary: [] };
    default:
      return null;
  }
}
