import type { Backend } from '#backend/contract.ts';
import { but, sound, spoilt, withChunks, type BrokenBackend } from './sound-backend.ts';

/** An answer that says each time who computed it the how-many-th time. */
const counting = (backend: Backend): Partial<Backend> => {
  let calls = 0;
  return {
    async readProfile(request, signal) {
      calls += 1;
      return { ...(await backend.readProfile(request, signal)), computedBy: `call ${calls}` };
    },
  };
};

/** Answers that are wrong, though they come. */
export const brokenAnswers: Readonly<Record<string, BrokenBackend>> = {
  'an id that changes': {
    make: () => ({ ...sound(), id: `sound-${crypto.randomUUID()}` }),
    noticedBy: 'says what it is: an id that stays, version 1, capabilities of the closed set',
  },
  'news from the future': {
    make: spoilt((answer) => ({ ...answer, asOf: Date.UTC(2999, 0, 1) })),
    noticedBy: 'puts every answer into an envelope: as-of, notices, computed by',
  },
  'gaps that it does not tell': {
    make: spoilt((answer) => ({ ...answer, complete: false, notices: [] })),
    noticedBy: 'puts every answer into an envelope: as-of, notices, computed by',
  },
  'ids that an address cannot hold': {
    make: but((backend) => ({
      async readModels(signal) {
        const answer = await backend.readModels(signal);
        return { ...answer, value: answer.value.map((model) => ({ ...model, id: `team/${model.id}` })) };
      },
    })),
    noticedBy: 'lists models that the contract knows, each with an id of its own that is safe in an address',
  },
  'wrong totals': {
    make: spoilt((answer) => {
      const chunks = answer.value.chunks.map((chunk) => ({ ...chunk, labelled: chunk.labelled - 1 }));
      return withChunks(answer, chunks);
    }),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'chunks that are not sorted': {
    make: spoilt((answer) => withChunks(answer, answer.value.chunks.toReversed())),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'a chunk that stands twice': {
    make: spoilt((answer) => withChunks(answer, [...answer.value.chunks, ...answer.value.chunks.slice(-1)])),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'zero where nothing is known': {
    make: spoilt((answer) => {
      const chunks = answer.value.chunks.map((chunk) => ({ ...chunk, start: 0, end: 0 }));
      return withChunks(answer, chunks);
    }),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'answers that change': {
    make: but(counting),
    noticedBy: 'answers the same request twice with the same, as plain data',
  },
};
