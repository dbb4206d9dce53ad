import november2026 from './editions/2026-11.json';
import type { Edition } from './edition.ts';
import { faultText } from './json-reader.ts';
import { readEdition } from './read-edition.ts';

function shipped(json: unknown): Edition {
  const read = readEdition(json);
  if (!read.ok) throw new RangeError(`a shipped edition is broken: ${read.faults.map(faultText).join('; ')}`);
  return read.value;
}

/** Every edition that came with the program, newest first. Old ones stay: links and files refer to them. */
export const shippedEditions: readonly Edition[] = [shipped(november2026)];

/** The edition that new assessments use. */
export const [currentEdition] = shippedEditions as readonly [Edition, ...Edition[]];

/** An edition by its id; null for one that nobody has. A team's own cannot stand in for a shipped one. */
export const findEdition = (id: string, own: readonly Edition[] = []): Edition | null =>
  [...shippedEditions, ...own].find((edition) => edition.id === id) ?? null;
