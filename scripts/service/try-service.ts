import { BackendError, errorGuide } from '#backend/errors.ts';
import { backendOf, type Service } from './service-questions.ts';

/** Why the suite has nothing to try at a service, in words; null where it has. */
export async function tryService(service: Service): Promise<string | null> {
  const { signal } = new AbortController();
  try {
    const backend = backendOf(service);
    await backend.describe(signal);
    const { value: models } = await backend.readModels(signal);
    return models.length > 0 ? null : 'The service lists no model, so there is nothing to try.';
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return `${errorGuide[error.kind].says}\n  ${error.message}`;
  }
}
