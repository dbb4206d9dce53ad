import type { ChosenFiles, LogImport, Watched } from '#backend/import-contract.ts';
import type {
  ImportedFiles,
  WorkerReply,
  WorkerRequest,
  WorkerTask,
} from '#profiling/worker/worker-messages.ts';
import type { MatrixTable } from '#domain/economics/replay/parse-matrix-rows.ts';
import { readMapping } from '#profiling/mapping/parse-mapping.ts';
import type { MatrixReply } from './matrix-worker.ts';

const filesOf = ({ log, reference, actuals }: ChosenFiles): ImportedFiles => ({
  log,
  ...(reference ? { reference } : {}),
  ...(actuals ? { actuals } : {}),
});

const died = () =>
  new Error(
    'The import ended before it was done: the browser stopped it, perhaps for lack of memory. Nothing was kept; models imported before are untouched. Close other tabs and try again.',
  );

/** Runs one task in a worker of its own, which ends with the answer, the failure, its death or the abort. */
function runInWorker(task: WorkerTask, { signal, onProgress }: Watched): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const lifeLock = `plumbline-worker-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    const settled = new AbortController();
    const worker = new Worker(new URL('../../profiling/worker/profiling-worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = (finish: () => void) => {
      worker.terminate();
      settled.abort();
      finish();
    };
    const listen = { signal: settled.signal };
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)), listen);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<WorkerReply>) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'failed') end(() => reject(new Error(data.message)));
        else if (data.kind === 'alive')
          // Granted only when the worker is gone.
          navigator.locks.request(lifeLock, listen, () => end(() => reject(died()))).catch(() => undefined);
        else end(() => resolve(data));
      },
      listen,
    );
    worker.addEventListener('error', () => end(() => reject(died())), listen);
    worker.postMessage({ ...task, lifeLock } satisfies WorkerRequest);
  });
}

/** Reads a matrix in a worker of its own, which ends with the answer, the failure, its death or the abort. */
function readMatrix(file: File, signal: AbortSignal): Promise<MatrixTable> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./matrix-worker.ts', import.meta.url), { type: 'module' });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)), { once: true });
    worker.addEventListener('error', () => end(() => reject(died())));
    worker.addEventListener('message', ({ data }: MessageEvent<MatrixReply>) =>
      end(() => (data.kind === 'read' ? resolve(data.table) : reject(new Error(data.message)))),
    );
    worker.postMessage(file);
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
  async readTable(file) {
    const { readTable } = await import('#profiling/readers/read-table.ts');
    return readTable(file);
  },
  readMatrix,
};
