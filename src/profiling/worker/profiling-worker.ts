import { inspectLog } from '#profiling/log/inspect-log.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { proposeMapping } from '#profiling/mapping/propose-mapping.ts';
import type { ImportedFiles, Inspection, WorkerReply, WorkerRequest, WorkerTask } from './worker-messages.ts';

const reply = (message: WorkerReply) => postMessage(message);

async function inspect(files: ImportedFiles): Promise<Inspection> {
  const entries = Object.entries(files).map(
    async ([role, file]) => [role, await inspectLog(file, file.name)] as const,
  );
  const sketches = Object.fromEntries(await Promise.all(entries));
  const proposal = proposeMapping({
    logName: files['log']?.name ?? 'log',
    log: sketches['log']?.columns ?? [],
    actuals: sketches['actuals']?.columns ?? null,
    hasReference: sketches['reference'] !== undefined,
  });
  return { sketches, proposal };
}

async function answer(request: WorkerTask): Promise<WorkerReply> {
  if (request.kind === 'inspect') return { kind: 'inspected', inspection: await inspect(request.files) };
  const { files } = request;
  const profile = await profileLog({
    mapping: parseMapping(request.mapping, 'the mapping'),
    open: (path) => Promise.resolve(files[path] as File),
    onProgress: (progress) => reply({ kind: 'progress', progress }),
  });
  return { kind: 'profiled', profile };
}

/** Held until the worker ends, however it ends; outside secure contexts there are no locks. */
function holdLock(name: string): void {
  if (!('locks' in self.navigator)) return;
  void self.navigator.locks.request(name, () => {
    reply({ kind: 'alive' });
    return new Promise(() => undefined);
  });
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  holdLock(data.lifeLock);
  answer(data).then(reply, (error: unknown) =>
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
