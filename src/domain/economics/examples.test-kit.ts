import worked from './fixtures/economics-examples.json';

/**
 * Worked examples of the economics reference, computed by two routes outside this project. Their one `Infinity`, which
 * JSON has no word for, stands as null.
 */
const examples: Readonly<Record<string, unknown>> = worked;

/** The example whose title begins with this id (`E1`, `E12b`). */
export function example<In, Out, Beside = unknown>(
  id: string,
): { readonly in: In; readonly out: Out } & Beside {
  const title = Object.keys(examples).find((name) => name.split(' ')[0] === id);
  if (title === undefined) throw new RangeError(`no example ${id}`);
  return examples[title] as { in: In; out: Out } & Beside;
}

/** Fails unless the number is within a millionth of what is expected (absolute where that is 0). */
export function expectClose(actual: number | null | undefined, expected: number): void {
  const scale = expected === 0 ? 1 : Math.abs(expected);
  const close = typeof actual === 'number' && Math.abs(actual - expected) / scale < 1e-6;
  if (!close) throw new Error(`${actual} is not within a millionth of ${expected}`);
}
