import type { ModelProfile } from '#domain/profile/model-profile.ts';
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

/** Files by the names that messages use: their own, or the role's where two have the same. */
function namedFiles(
  files: ImportedFiles,
): ReadonlyMap<string, { readonly role: string; readonly file: File }> {
  const named = new Map<string, { readonly role: string; readonly file: File }>();
  for (const [role, file] of Object.entries(files))
    named.set(named.has(file.name) ? `${file.name} (${role})` : file.name, { role, file });
  return named;
}

async function profile(files: ImportedFiles, json: unknown): Promise<ModelProfile> {
  const named = namedFiles(files);
  const mapping = parseMapping(json, 'the mapping');
  const paths = [...named].map(([name, { role }]) => [role, name] as const);
  return profileLog({
    mapping: { ...mapping, files: Object.fromEntries(paths) },
    open: (path) => Promise.resolve(named.get(path)?.file as File),
    onProgress: (progress) => reply({ kind: 'progress', progress }),
  });
}

async function answer(request: WorkerTask): Promise<WorkerReply> {
  if (request.kind === 'inspect') return { kind: 'inspected', inspection: await inspect(request.files) };
  return { kind: 'profiled', profile: await profile(request.files, request.mapping) };
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
