import { replayStudy, type ReplayStudy } from '#domain/economics/replay/replay-study.ts';
import type { ReplayReply, ReplayRequest } from './replay-messages.ts';

const reply = (message: ReplayReply) => postMessage(message);

/** Runs all studies, and says how far it is a hundred times at most. */
function run({ matrix, terms, prices }: ReplayRequest): void {
  const all = [terms.cost, ...prices];
  const steps = Math.max(1, matrix.chunks.length - 1) * all.length;
  const pause = Math.max(1, Math.floor(steps / 100));
  let done = 0;
  const studies: ReplayStudy[] = [];
  for (const cost of all) {
    const study = replayStudy(matrix, { ...terms, cost });
    let step = study.next();
    for (; !step.done; step = study.next()) {
      done += 1;
      if (done % pause === 0) reply({ kind: 'progress', progress: { done, of: steps } });
    }
    studies.push(step.value);
  }
  const [study, ...others] = studies;
  if (!study) return;
  const byPrice = others.map((other, i) => ({ price: prices[i] ?? NaN, study: other }));
  reply({ kind: 'done', answer: { study, byPrice } });
}

addEventListener('message', ({ data }: MessageEvent<ReplayRequest>) => {
  try {
    run(data);
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
