import type { Instant } from '#domain/time/instant.ts';
import type { ColumnFaultKind } from './column-quality.ts';
import type { ChunkQuality, QualityReport } from './quality-report.ts';

export type IncidentKind = ColumnFaultKind | 'few_rows' | 'many_rows' | 'gap';

/** One thing that went wrong with the data: a run of chunks with the same fault, in one column or in several at once. */
export interface Incident {
  /** Stable while the grain is: its kind and the first chunk. */
  readonly id: string;
  readonly kind: IncidentKind;
  /** Sorted; empty for faults of the log as a whole. */
  readonly columns: readonly string[];
  readonly firstKey: string;
  readonly lastKey: string;
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** From the first to the last, one without the fault in between included. */
  readonly chunks: number;
  /** Rows concerned: per chunk those of its worst column, summed; rows of the chunk for row counts, 0 for a gap. */
  readonly rows: number;
  /** True when the newest chunk still has the fault. */
  readonly ongoing: boolean;
  /** What happened, in words for the screen. */
  readonly text: string;
}

interface Run {
  readonly kind: IncidentKind;
  readonly column: string | null;
  readonly first: number;
  last: number;
  readonly rows: number[];
}

interface Fault {
  readonly kind: IncidentKind;
  readonly column: string | null;
  readonly rows: number;
}

function faultsOf({ volume, columns }: ChunkQuality): readonly Fault[] {
  return [
    ...(volume.alert ? [{ kind: `${volume.alert}_rows`, column: null, rows: volume.rows } as const] : []),
    ...(volume.gap ? [{ kind: 'gap', column: null, rows: 0 } as const] : []),
    ...Object.entries(columns).flatMap(([column, { faults }]) =>
      faults.map(({ kind, rows }) => ({ kind, column, rows })),
    ),
  ];
}

/** Chunks without the fault that a run reaches over: an incident that pauses for one is not two. */
const bridged = 1;

/** Runs of neighbouring chunks with the same fault in the same column. */
function runsOf(chunks: readonly ChunkQuality[]): readonly Run[] {
  const runs: Run[] = [];
  const latest = new Map<string, Run>();
  for (const [i, chunk] of chunks.entries()) {
    for (const { kind, column, rows } of faultsOf(chunk)) {
      const name = `${kind}\u0000${column ?? ''}`;
      const before = latest.get(name);
      const goesOn = before !== undefined && kind !== 'gap' && i - before.last <= 1 + bridged;
      const run = goesOn ? before : { kind, column, first: i, last: i, rows: [] };
      if (!goesOn) runs.push(run);
      while (run.rows.length < i - run.first) run.rows.push(0);
      run.rows.push(rows);
      run.last = i;
      latest.set(name, run);
    }
  }
  return runs;
}

const faultTexts = {
  missing: 'More values are missing than in the reference',
  not_finite: 'More values are no numbers than in the reference',
  unseen: 'Categories came that the reference never had',
  out_of_range: 'Values came from outside the range of the reference',
  absent: 'No row has a value: the column was dropped, renamed, or is not filled any more',
  appeared: 'Rows have a value where the reference had none',
  type: 'Most values are no numbers any more: the type of the column changed',
  constant: 'Every row has the same value',
  few_rows: 'Fewer rows than usual',
  many_rows: 'More rows than usual',
  gap: 'No rows came for a while before this',
} as const satisfies Record<IncidentKind, string>;

/** What a kind of incident is called, in words for the screen. */
export const incidentText = (kind: IncidentKind): string => faultTexts[kind];

function incidentOf(runs: readonly Run[], chunks: readonly ChunkQuality[]): Incident | null {
  const [first] = runs;
  const head = first && chunks[first.first];
  if (!first || !head) return null;
  const last = Math.max(...runs.map((run) => run.last));
  const tail = chunks[last] ?? head;
  const worst = Array.from({ length: last - first.first + 1 }, (_, i) =>
    Math.max(0, ...runs.map((run) => run.rows[i] ?? 0)),
  );
  const gap = first.kind === 'gap' ? head.volume.gap : null;
  return {
    id: `${first.kind}-${head.period}-${head.key}`,
    kind: first.kind,
    columns: runs.flatMap(({ column }) => (column === null ? [] : [column])).toSorted(),
    firstKey: head.key,
    lastKey: tail.key,
    start: gap?.start ?? head.start,
    end: gap?.end ?? tail.end,
    chunks: worst.length,
    rows: worst.reduce((sum, rows) => sum + rows, 0),
    ongoing: first.kind !== 'gap' && last === chunks.length - 1,
    text: faultTexts[first.kind],
  };
}

/**
 * Incidents since the reference, newest first. Neighbouring chunks with the same fault are one incident, also over one chunk without it; so are columns
 * in which the same fault began in the same chunk, because one cause upstream is likelier than several at once.
 */
export function incidentsOf({ chunks }: QualityReport): readonly Incident[] {
  const analysis = chunks.filter(({ period }) => period === 'analysis');
  const groups = new Map<string, Run[]>();
  for (const run of runsOf(analysis)) {
    const name = `${run.kind}\u0000${run.first}`;
    const group = groups.get(name);
    if (group) group.push(run);
    else groups.set(name, [run]);
  }
  return [...groups.values()]
    .toSorted(([a], [b]) => (b?.first ?? 0) - (a?.first ?? 0))
    .flatMap((runs) => incidentOf(runs, analysis) ?? []);
}
