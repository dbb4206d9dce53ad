import { useState } from 'react';
import { faultText } from './fault-text.ts';
import type { ProfilingProgress, Watched } from '#backend/import-contract.ts';

interface WorkState<Result> {
  /** Counts the starts: what an earlier start still answers is dropped. */
  readonly run: number;
  readonly ender: AbortController | null;
  readonly progress: ProfilingProgress | null;
  readonly result: Result | null;
  readonly error: string | null;
}

/**
 * Long work with progress that can be cancelled; a new start ends the one before.
 * @param describe says what went wrong.
 */
export function useWork<Result>(describe: (cause: unknown) => string = faultText) {
  const idle: WorkState<Result> = { run: 0, ender: null, progress: null, result: null, error: null };
  const [state, setState] = useState(idle);
  const start = (work: (watched: Watched) => Promise<Result>, onDone?: (result: Result) => void) => {
    state.ender?.abort();
    const ender = new AbortController();
    const run = state.run + 1;
    const update = (part: Partial<WorkState<Result>>) =>
      setState((now) => (now.run === run ? { ...now, ...part } : now));
    setState({ ...idle, run, ender });
    work({ signal: ender.signal, onProgress: (progress) => update({ progress }) }).then(
      (result) => {
        update({ ender: null, result });
        onDone?.(result);
      },
      (cause: unknown) => {
        const error = describe(cause);
        update({ ender: null, progress: null, error: ender.signal.aborted ? null : error });
      },
    );
  };
  const cancel = () => state.ender?.abort();
  const forget = () => {
    cancel();
    setState({ ...idle, run: state.run + 1 });
  };
  return { ...state, isBusy: state.ender !== null, start, cancel, forget };
}
