import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { chunkFaults } from './chunk-faults.ts';
import type { Fault } from './fault.ts';
import { specFaults } from './spec-faults.ts';

/** The fault of a chunk that does not follow on the one before: reference first, each part in time order. */
function orderFaults(path: string, chunk: ChunkProfile, before: ChunkProfile | undefined): readonly Fault[] {
  if (!before) return [];
  if (before.period !== chunk.period)
    return before.period === 'analysis' ? [{ path, what: 'is a reference chunk after analysis' }] : [];
  return before.start !== null && chunk.start !== null && chunk.start < before.start
    ? [{ path: `${path}.start`, what: 'is before that of the chunk before it' }]
    : [];
}

const hasScores = ({ outcome }: ChunkProfile): boolean =>
  outcome.task !== 'regression' && outcome.scores !== null;

/** The fault of a chunk that cannot be merged with the first one. */
function mixedFaults(path: string, chunk: ChunkProfile, first: ChunkProfile): readonly Fault[] {
  if (hasScores(chunk) !== hasScores(first))
    return [{ path: `${path}.outcome.scores`, what: 'must be in all chunks or in none' }];
  const parts = ['features', 'segments'] as const;
  const isEmpty = (names: object) => Object.keys(names).length === 0;
  const uneven = parts.find((part) => isEmpty(chunk[part]) !== isEmpty(first[part]));
  if (uneven) return [{ path: `${path}.${uneven}`, what: 'must be in all chunks or in none' }];
  const [edges, others] = [chunk.labelAges?.edgesDays, first.labelAges?.edgesDays];
  return edges && others && edges.join() !== others.join()
    ? [{ path: `${path}.labelAges.edgesDays`, what: 'differ from those of the first chunk' }]
    : [];
}

function repeatedKeys(chunks: readonly ChunkProfile[]): readonly Fault[] {
  const seen = new Set<string>();
  for (const [i, { period, key }] of chunks.entries()) {
    const name = `${period} chunk ${key}`;
    if (seen.has(name)) return [{ path: `profile.chunks[${i}].key`, what: `the ${name} stands twice` }];
    seen.add(name);
  }
  return [];
}

/**
 * Faults that no field shows alone: counts that do not add up, chunks out of order or counted in different ways,
 * another task than the model's. Empty for a sound profile.
 */
export function countFaults({ model, spec, chunks }: ModelProfile): readonly Fault[] {
  const faults = specFaults('profile.spec', spec, model.task);
  if (faults.length > 0) return faults;
  const [first] = chunks;
  const found = chunks.flatMap((chunk, i) => {
    const path = `profile.chunks[${i}]`;
    if (chunk.outcome.task !== model.task)
      return [{ path: `${path}.outcome.task`, what: `is ${chunk.outcome.task}, the model is ${model.task}` }];
    return [
      ...orderFaults(path, chunk, chunks[i - 1]),
      ...(first ? mixedFaults(path, chunk, first) : []),
      ...chunkFaults(path, chunk, spec),
    ];
  });
  return [...found, ...repeatedKeys(chunks)];
}
