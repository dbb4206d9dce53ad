import { BackendError, errorGuide } from '#backend/errors.ts';

/** What went wrong and what to do, in one line; an error of a source carries its advice apart. */
export function faultText(cause: unknown): string {
  if (cause instanceof BackendError) {
    const { says, advice } = errorGuide[cause.kind];
    return `${says} ${advice} (${cause.message})`;
  }
  return cause instanceof Error ? cause.message : String(cause);
}
