import type { ChosenFiles, LogImport, Watched } from '#backend/import-contract.ts';
import type { ImportedFiles, WorkerReply, WorkerRequest } from '#profiling/worker/worker-messages.ts';
import { readMapping } from '#profiling/mapping/parse-mapping.ts';

const filesOf = ({ log, reference, actuals }: ChosenFiles): ImportedFiles => ({
  log,
  ...(reference ? { reference } : {}),
  ...(actuals ? { actuals } : {}),
});

/** Runs one request in a worker of its own, which ends with the answer, the failure or the abort. */
function runInWorker(request: WorkerRequest, { signal, onProgress }: Watched): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('../../profiling/worker/profiling-worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = (finish: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
      finish();
    };
    const abort = () => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', abort);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'failed') end(() => reject(new Error(data.message)));
      else end(() => resolve(data));
    });
    worker.addEventListener('error', ({ message }) =>
      end(() => reject(new Error(`The import ended before it was done. ${message}`.trim()))),
    );
    worker.postMessage(request);
  });
}

/** Imports logs in a Web Worker. Nothing leaves this browser. */
export const workerImport: LogImport = {
  async inspect(files, watched) {
    const reply = await runInWorker({ kind: 'inspect', files: filesOf(files) }, watched);
    if (reply.kind !== 'inspected') throw new Error('The worker answered something else than it was asked.');
    return reply.inspection;
  },
  async profile(files, mapping, watched) {
    const reply = await runInWorker({ kind: 'profile', files: filesOf(files), mapping }, watched);
    if (reply.kind !== 'profiled') throw new Error('The worker answered something else than it was asked.');
    return reply.profile;
  },
  readMapping: async (file) => readMapping(await file.text(), file.name),
};
