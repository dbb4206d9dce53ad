import type { ProfilingProgress } from '#profiling/log/profile-log.ts';

const stages: Record<ProfilingProgress['stage'], string> = {
  plan: 'Planning chunks',
  reference: 'Reading the reference',
  profile: 'Profiling',
};

/** One line on a terminal that tells how far profiling is; silent where nobody watches. */
export function progressLine(stream: NodeJS.WriteStream) {
  return {
    show({ stage, rows }: ProfilingProgress): void {
      if (stream.isTTY) stream.write(`\r\u001b[K${stages[stage]}: ${rows.toLocaleString('en-GB')} rows`);
    },
    clear(): void {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
