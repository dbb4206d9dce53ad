import type { TextColumn } from '#profiling/column-batch.ts';

const decoder = new TextDecoder();

/** UTF-8 strings of a column, one after the other. */
export interface Utf8Values {
  readonly bytes: Uint8Array;
  /** Start of row i is offsets[i], its end offsets[i + 1]. */
  readonly offsets: Int32Array | BigInt64Array | Float64Array;
}

/** FNV-1a over the bytes of one string. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}

function sameBytes(
  bytes: Uint8Array,
  [a, aEnd]: readonly [number, number],
  [b, bEnd]: readonly [number, number],
) {
  if (aEnd - a !== bEnd - b) return false;
  for (let i = 0; i < aEnd - a; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}

/** Codes strings by a dictionary without decoding a string twice: equal bytes share a code. */
export function encodeUtf8({ bytes, offsets }: Utf8Values, isValid: (row: number) => boolean): TextColumn {
  const rows = offsets.length - 1;
  const codes = new Int32Array(rows).fill(-1);
  const dictionary: string[] = [];
  const starts: (readonly [number, number])[] = [];
  let mask = 1023;
  let slots = new Int32Array(mask + 1).fill(-1);
  const find = (from: number, to: number) => {
    let at = hashOf(bytes, from, to) & mask;
    for (let code = slots[at] as number; code >= 0; code = slots[at] as number) {
      if (sameBytes(bytes, starts[code] as readonly [number, number], [from, to])) break;
      at = (at + 1) & mask;
    }
    return at;
  };
  const grow = () => {
    mask = 2 * mask + 1;
    slots = new Int32Array(mask + 1).fill(-1);
    for (const [code, [from, to]] of starts.entries()) slots[find(from, to)] = code;
  };
  for (let row = 0; row < rows; row++) {
    if (!isValid(row)) continue;
    const from = Number(offsets[row]);
    const to = Number(offsets[row + 1]);
    const at = find(from, to);
    let code = slots[at] as number;
    if (code < 0) {
      code = dictionary.length;
      slots[at] = code;
      dictionary.push(decoder.decode(bytes.subarray(from, to)));
      starts.push([from, to]);
      if (dictionary.length * 2 > mask) grow();
    }
    codes[row] = code;
  }
  return { kind: 'text', codes, dictionary };
}

/** Codes ready-made strings; null has no value. */
export function encodeStrings(values: readonly (string | null)[]): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(values.length).fill(-1);
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const code = codeOf.get(value) ?? codeOf.size;
    codeOf.set(value, code);
    codes[row] = code;
  }
  return { kind: 'text', codes, dictionary: [...codeOf.keys()] };
}
