import { useEffect, useRef, useState } from 'react';
import type { StudyProgress } from '#domain/economics/replay/replay-study.ts';
import type { ReplayAnswer, ReplayReply, ReplayRequest } from './replay-messages.ts';

interface ReplayState {
  readonly progress: StudyProgress | null;
  readonly answer: ReplayAnswer | null;
  readonly error: string | null;
}

const idle: ReplayState = { progress: null, answer: null, error: null };

/** Replays policies in a worker; a new run ends the one before, and so does leaving the page. */
export function useReplay() {
  const [state, setState] = useState(idle);
  const worker = useRef<Worker | null>(null);
  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => () => worker.current?.terminate(), []);
  const run = (request: ReplayRequest) => {
    end();
    const next = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
    worker.current = next;
    setState({ ...idle, progress: { done: 0, of: 1 } });
    next.addEventListener('message', ({ data }: MessageEvent<ReplayReply>) => {
      if (data.kind === 'progress') return setState({ ...idle, progress: data.progress });
      end();
      setState(data.kind === 'done' ? { ...idle, answer: data.answer } : { ...idle, error: data.message });
    });
    next.addEventListener('error', ({ message }) => {
      end();
      setState({ ...idle, error: `The replay ended before it was done. ${message}`.trim() });
    });
    next.postMessage(request);
  };
  const cancel = () => {
    end();
    setState(idle);
  };
  return { ...state, isBusy: state.progress !== null, run, cancel };
}
