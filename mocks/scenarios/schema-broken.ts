import type { Backend } from '#backend/contract.ts';
import { healthy } from './healthy.ts';

/** A source whose profiles count fewer than no rows: what pages must refuse, by the path of the fault. */
export function schemaBroken(): Backend {
  const backend = healthy();
  return {
    ...backend,
    async readProfile(request, signal) {
      const answer = await backend.readProfile(request, signal);
      const chunks = answer.value.chunks.map((chunk, i) => (i === 1 ? { ...chunk, rows: -1 } : chunk));
      return { ...answer, value: { ...answer.value, chunks } };
    },
  };
}
