import { BackendError } from '#backend/errors.ts';

const inMegabytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'an unknown amount' : `${Math.ceil(bytes / 1e6)} MB`;

/** What it means that this browser did not keep something; nothing of it was kept, and nothing else was touched. */
export async function keepingError(cause: unknown): Promise<Error> {
  if (!(cause instanceof DOMException && cause.name === 'QuotaExceededError'))
    return cause instanceof Error ? cause : new Error(String(cause));
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return new BackendError(
    'no-room',
    `it has used ${inMegabytes(usage)} of ${inMegabytes(quota)} for this site`,
    { cause },
  );
}
