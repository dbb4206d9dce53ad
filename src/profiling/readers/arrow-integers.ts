const two32 = 4_294_967_296;

/** 64-bit integers by halves: a BigInt per row would cost ten times as much. */
const halves = (values: BigInt64Array | BigUint64Array) =>
  new Uint32Array(values.buffer, values.byteOffset, values.length * 2);

/** 64-bit integers as doubles; exact up to 2^53. */
export function fromBigInts(values: BigInt64Array | BigUint64Array, length: number): Float64Array {
  const words = halves(values);
  const signed = values instanceof BigInt64Array;
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const high = words[2 * i + 1] as number;
    numbers[i] = (signed ? high | 0 : high) * two32 + (words[2 * i] as number);
  }
  return numbers;
}

/** True when no value is at or beyond ±2^53, where doubles begin to leave whole numbers out. */
export function fitDoubles(values: BigInt64Array | BigUint64Array, length: number): boolean {
  const words = halves(values);
  for (let i = 0; i < length; i++) {
    const high = (words[2 * i + 1] as number) | 0;
    if (high < -0x200000 || high >= 0x200000) return false;
  }
  return true;
}

/**
 * Arrow timestamps as ms since epoch, fractions kept to the µs. Finer ticks are divided by halves in whole numbers,
 * so that no instant is rounded up into the next day.
 * @param unit of a tick: 0 s, 1 ms, 2 µs, 3 ns.
 */
export function epochMs(values: BigInt64Array, length: number, unit: 0 | 1 | 2 | 3): Float64Array {
  if (unit === 1) return fromBigInts(values, length);
  if (unit === 0) return fromBigInts(values, length).map((seconds) => seconds * 1000);
  const ticks = unit === 2 ? 1000 : 1_000_000;
  const whole = Math.floor(two32 / ticks);
  const rest = two32 % ticks;
  const ticksPerMicro = ticks / 1000;
  const words = halves(values);
  const ms = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const high = (words[2 * i + 1] as number) | 0;
    const small = high * rest + (words[2 * i] as number);
    const more = Math.floor(small / ticks);
    ms[i] = high * whole + more + Math.floor((small - more * ticks) / ticksPerMicro) / 1000;
  }
  return ms;
}
