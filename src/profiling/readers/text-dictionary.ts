import type { TextColumn } from '#profiling/column-batch.ts';
import { fromBigInts } from './arrow-integers.ts';

const decoder = new TextDecoder();

/** UTF-8 strings of a column, one after the other. */
export interface Utf8Values {
  readonly bytes: Uint8Array;
  /** Start of row i is offsets[i], its end offsets[i + 1]. */
  readonly offsets: Int32Array | BigInt64Array | Float64Array;
}

/** Byte strings that were met so far, each with its code: open addressing on an FNV-1a hash, bytes compared. */
class ByteDictionary {
  readonly #bytes: Uint8Array;
  readonly strings: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  #mask = 255;
  #slots = new Int32Array(256).fill(-1);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Code of the string between two offsets; a new string gets the next one. */
  codeOf(from: number, to: number): number {
    const bytes = this.#bytes;
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    for (let code = this.#slots[at] as number; code >= 0; code = this.#slots[at] as number) {
      if (this.#hashes[code] === hash && this.#equals(code, from, to)) return code;
      at = (at + 1) & this.#mask;
    }
    return this.#add(hash, [from, to], at);
  }

  #equals(code: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const start = this.#starts[code] as number;
    if ((this.#ends[code] as number) - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== bytes[j]) return false;
    return true;
  }

  #add(hash: number, [from, to]: readonly [number, number], at: number): number {
    const code = this.strings.length;
    this.strings.push(decoder.decode(this.#bytes.subarray(from, to)));
    this.#starts.push(from);
    this.#ends.push(to);
    this.#hashes.push(hash);
    this.#slots[at] = code;
    if (this.strings.length * 2 > this.#mask) this.#grow();
    return code;
  }

  #grow(): void {
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(-1);
    for (const [code, hash] of this.#hashes.entries()) {
      let at = (hash ^ (hash >>> 15)) & this.#mask;
      while ((this.#slots[at] as number) >= 0) at = (at + 1) & this.#mask;
      this.#slots[at] = code;
    }
  }
}

/**
 * Codes strings by a dictionary: each distinct string is decoded once, all others are told by their bytes.
 * @param valid 1 where there is a string; null when every row has one.
 */
export function encodeUtf8(
  { bytes, offsets }: Utf8Values,
  rows: number,
  valid: Uint8Array | null,
): TextColumn {
  const bounds = offsets instanceof BigInt64Array ? fromBigInts(offsets, offsets.length) : offsets;
  const known = new ByteDictionary(bytes);
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++)
    codes[row] =
      valid && valid[row] === 0 ? -1 : known.codeOf(bounds[row] as number, bounds[row + 1] as number);
  return { kind: 'text', codes, dictionary: known.strings };
}

const encoder = new TextEncoder();

/** The string without the text it was cut from: engines keep the whole of it alive for a slice of 13 characters or more. */
const detached = (text: string): string => (text.length < 13 ? text : decoder.decode(encoder.encode(text)));

/** Codes ready-made strings; null has no value. */
export function encodeStrings(values: readonly (string | null)[]): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(values.length).fill(-1);
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const code = codeOf.get(value) ?? codeOf.size;
    if (code === codeOf.size) codeOf.set(detached(value), code);
    codes[row] = code;
  }
  return { kind: 'text', codes, dictionary: [...codeOf.keys()] };
}
