import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Answer, type Backend, type DocumentStore } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { KeptAll, ProfileStore } from './profile-store.ts';
import { until } from './until.ts';

const computedBy = 'Plumbline, from logs imported into this browser';

/** What can be shown of what is kept; a model that cannot be read is told, and hides no other. */
function answerOver<T>(value: T, { models, faults }: KeptAll): Answer<T> {
  const instants = models.map(({ profile }) => profile.asOf).filter((asOf) => asOf !== null);
  return {
    ...plainAnswer(value, instants.length > 0 ? Math.max(...instants) : null, computedBy),
    complete: faults.length === 0,
    notices: faults.map(({ message }) => ({
      code: 'model-unreadable',
      severity: 'warning',
      text: message,
      count: null,
    })),
  };
}

/** Models whose logs were imported into this browser. */
export function browserBackend(id: string, store: ProfileStore, documents: DocumentStore): Backend {
  const name = 'This browser';
  return {
    id,
    documents,
    describe: (signal) =>
      until(signal, async () => answerOver({ name, contractVersion: 1, capabilities }, await store.all())),
    readModels: (signal) =>
      until(signal, async () => {
        const all = await store.all();
        const models = all.models.map(({ profile }) => profile.model);
        return answerOver(models, all);
      }),
    readProfile: (request, signal) =>
      until(signal, async () => {
        checkRequest(request, capabilities);
        const model = await store.read(request.model);
        if (!model) throw new BackendError('not-found', `there is no model ${request.model}`);
        return answerProfile(model.profile, request, computedBy);
      }),
  };
}
