import { Type, type Batch, type DataType } from '@uwdata/flechette';
import type { Column, NumberColumn } from '#profiling/column-batch.ts';
import { encodeStrings, encodeUtf8, type Utf8Values } from './text-dictionary.ts';

const msPerTick = [1000, 1, 1e-3, 1e-6] as const;
const two32 = 4_294_967_296;

/** One byte per row from Arrow's bitmap; null when no row is empty. */
function validity(batch: Batch<unknown>): Uint8Array | null {
  if (batch.nullCount === 0) return null;
  return Uint8Array.from({ length: batch.length }, (_, row) => (batch.isValid(row) ? 1 : 0));
}

/** 64-bit integers as doubles, by halves: a BigInt per row would cost ten times as much. */
function fromBigInts(values: BigInt64Array | BigUint64Array, scale: number): Float64Array {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const high = words[2 * i + 1] as number;
    const low = (words[2 * i] as number) >>> 0;
    numbers[i] = (high * two32 + low) * scale;
  }
  return numbers;
}

function numbersOf(batch: Batch<unknown>, scale: number): Float64Array {
  const raw: unknown = batch.values;
  const values =
    raw instanceof BigInt64Array || raw instanceof BigUint64Array
      ? fromBigInts(raw, scale)
      : Float64Array.from(raw as ArrayLike<number>, (value) => value * scale);
  return values.length === batch.length ? values : values.slice(0, batch.length);
}

const numberColumn = (batch: Batch<unknown>, scale: number, instant: boolean): NumberColumn => ({
  kind: 'number',
  instant,
  values: numbersOf(batch, scale),
  valid: validity(batch),
});

/** Any other type, value by value: numbers stay numbers, everything else becomes text. */
function slowColumn(batch: Batch<unknown>): Column {
  const values = Array.from({ length: batch.length }, (_, row) => batch.at(row));
  if (values.every((value) => value === null || typeof value === 'number' || typeof value === 'bigint'))
    return {
      kind: 'number',
      instant: false,
      values: Float64Array.from(values, (value) => (value === null ? NaN : Number(value))),
      valid: validity(batch),
    };
  return encodeStrings(values.map((value) => (value === null ? null : String(value))));
}

function textColumn(batch: Batch<unknown>): Column {
  const values: Utf8Values = { bytes: batch.values as Uint8Array, offsets: batch.offsets };
  return encodeUtf8(values, batch.nullCount === 0 ? () => true : (row) => batch.isValid(row));
}

/** One batch of an Arrow column as the kernel's column. Timestamps and dates become ms since epoch, UTC. */
export function arrowColumn(type: DataType, batch: Batch<unknown>): Column {
  switch (type.typeId) {
    case Type.Int:
    case Type.Float:
      return type.typeId === Type.Float && type.precision === 0
        ? slowColumn(batch)
        : numberColumn(batch, 1, false);
    case Type.Timestamp:
      return numberColumn(batch, msPerTick[type.unit], true);
    case Type.Date:
      return numberColumn(batch, type.unit === 0 ? 86_400_000 : 1, true);
    case Type.Utf8:
    case Type.LargeUtf8:
      return textColumn(batch);
    default:
      return slowColumn(batch);
  }
}
