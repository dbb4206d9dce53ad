import type { Backend } from '#backend/contract.ts';
import { describeError, type DescribedError } from './describe-error.ts';

/** What a connection is tried with, in this order; the first that fails ends it. */
export const connectionSteps = ['describe', 'models', 'profile'] as const;
export type ConnectionStep = (typeof connectionSteps)[number];

export interface StepResult {
  readonly step: ConnectionStep;
  readonly milliseconds: number;
  /** Null where the step went well. */
  readonly error: DescribedError | null;
  /** What was learnt, in words. */
  readonly finding: string;
}

export interface ConnectionTest {
  readonly backend: Backend;
  readonly signal: AbortSignal;
  /** A clock that only runs forward, in milliseconds. */
  readonly clock: () => number;
}

/** Asks a source everything a page would ask, once, and says where it first fails. An abort passes through. */
export async function testConnection({
  backend,
  signal,
  clock,
}: ConnectionTest): Promise<readonly StepResult[]> {
  let first: string | undefined;
  const asks: Record<ConnectionStep, () => Promise<string>> = {
    async describe() {
      const { name, contractVersion, capabilities } = (await backend.describe(signal)).value;
      return `${name}, contract version ${contractVersion}, provides ${capabilities.join(', ')}`;
    },
    async models() {
      const { value } = await backend.readModels(signal);
      first = value[0]?.id;
      return value.length === 1 ? '1 model' : `${value.length} models`;
    },
    async profile() {
      if (first === undefined) return 'nothing to read: the source has no models yet';
      const { value } = await backend.readProfile({ model: first, window: null, include: [] }, signal);
      return `${value.model.name}: ${value.chunks.length} chunks`;
    },
  };
  const results: StepResult[] = [];
  for (const step of connectionSteps) {
    const began = clock();
    try {
      const finding = await asks[step]();
      results.push({ step, milliseconds: clock() - began, error: null, finding });
    } catch (cause) {
      signal.throwIfAborted();
      const error = describeError(cause instanceof Error ? cause : new Error(String(cause)));
      return [...results, { step, milliseconds: clock() - began, error, finding: error.detail }];
    }
  }
  return results;
}
