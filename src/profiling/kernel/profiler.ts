import type { GroupProfile, LabelAges, ProfileSpec, ChunkProfile } from '#domain/profile/model-profile.ts';
import { cellOf } from '#domain/profile/outcome.ts';
import type { TextColumn } from '#profiling/column-batch.ts';
import type { LogBatch, OutcomeBatch } from '#profiling/log-batch.ts';
import { BinaryCounter } from './binary-counter.ts';
import { featureCounter, type FeatureCounter } from './feature-counter.ts';
import { MulticlassCounter } from './multiclass-counter.ts';
import { RegressionCounter } from './regression-counter.ts';
import { everyRow, rowsByGroup, type RowList } from './row-list.ts';

/** Upper bounds of the label-age classes, in days. */
export const labelAgeEdges = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 365] as const;

/** The value under which rows of a segment column count that are not among the spec's values, or are called so. */
export const otherSegment = 'other';

type OutcomeCounter = BinaryCounter | MulticlassCounter | RegressionCounter;

function outcomeCounter(task: OutcomeBatch['task'], spec: ProfileSpec, forSegment: boolean): OutcomeCounter {
  const bins = forSegment ? spec.segmentScoreBins : spec.scoreBins;
  const exactUpTo = forSegment ? 0 : spec.exactScores;
  if (task === 'binary') return new BinaryCounter(bins, exactUpTo);
  if (task === 'multiclass') return new MulticlassCounter(spec.classes ?? [], bins, exactUpTo);
  return new RegressionCounter(spec.valueEdges ?? [0, 1]);
}

/** Rows whose actual is known. */
function countLabelled(batch: OutcomeBatch, { rows, count }: RowList): number {
  let labelled = 0;
  const { actual } = batch;
  for (let i = 0; i < count; i++) {
    const value = actual[rows[i] as number] as number;
    if (batch.task === 'regression' ? !Number.isNaN(value) : value >= 0) labelled++;
  }
  return labelled;
}

class GroupCounter {
  #rows = 0;
  #labelled = 0;
  readonly #outcome: OutcomeCounter;

  constructor(outcome: OutcomeCounter) {
    this.#outcome = outcome;
  }

  add(batch: OutcomeBatch, list: RowList): void {
    this.#rows += list.count;
    this.#labelled += countLabelled(batch, list);
    if (this.#outcome instanceof BinaryCounter && batch.task === 'binary') this.#outcome.add(batch, list);
    else if (this.#outcome instanceof MulticlassCounter && batch.task === 'multiclass')
      this.#outcome.add(batch, list);
    else if (this.#outcome instanceof RegressionCounter && batch.task === 'regression')
      this.#outcome.add(batch, list);
    else throw new RangeError(`a ${batch.task} batch in a profile of another task`);
  }

  result(): GroupProfile {
    return { rows: this.#rows, labelled: this.#labelled, outcome: this.#outcome.result() };
  }
}

/** What is counted of one chunk; key, period and bounds are the caller's. */
export type CountedChunk = Omit<ChunkProfile, 'key' | 'period' | 'start' | 'end'>;

/** Counts a chunk's rows apart by the values of one column. */
class SegmentCounter {
  /** Values of the spec in its order, then the rest. */
  readonly #names: readonly string[];
  readonly #makeGroup: () => GroupCounter;
  readonly #groups = new Map<number, GroupCounter>();

  constructor(values: readonly string[], makeGroup: () => GroupCounter) {
    this.#names = [...values.filter((value) => value !== otherSegment), otherSegment];
    this.#makeGroup = makeGroup;
  }

  add({ codes, dictionary }: TextColumn, outcome: OutcomeBatch, list: RowList): void {
    const other = this.#names.length - 1;
    const groupOfCode = dictionary.map((value) => {
      const known = this.#names.indexOf(value);
      return known < 0 ? other : known;
    });
    const groupOfRow = codes.map((code) => groupOfCode[code] ?? other);
    for (const [group, rows] of rowsByGroup(groupOfRow, this.#names.length, list)) {
      const counter = this.#groups.get(group) ?? this.#makeGroup();
      this.#groups.set(group, counter);
      counter.add(outcome, rows);
    }
  }

  result(): Readonly<Record<string, GroupProfile>> {
    const counted = this.#names.flatMap((name, group) => {
      const counter = this.#groups.get(group);
      return counter ? [[name, counter.result()] as const] : [];
    });
    return Object.fromEntries(counted);
  }
}

class ChunkCounter {
  readonly #whole: GroupCounter;
  readonly #features: readonly (readonly [string, FeatureCounter])[];
  readonly #segments: readonly (readonly [string, SegmentCounter])[];
  #ages: Float64Array | null = null;

  constructor(task: OutcomeBatch['task'], spec: ProfileSpec) {
    const makeGroup = () => new GroupCounter(outcomeCounter(task, spec, true));
    this.#whole = new GroupCounter(outcomeCounter(task, spec, false));
    this.#features = Object.entries(spec.features).map(([name, feature]) => [name, featureCounter(feature)]);
    this.#segments = Object.entries(spec.segments).map(([column, values]) => [
      column,
      new SegmentCounter(values, makeGroup),
    ]);
  }

  add(batch: LogBatch, list: RowList): void {
    this.#whole.add(batch.outcome, list);
    for (const [name, counter] of this.#features) {
      const column = batch.features[name];
      if (!column) throw new RangeError(`the batch lacks the feature ${name}`);
      counter.add(column, list);
    }
    for (const [name, counter] of this.#segments) {
      const column = batch.segments[name];
      if (!column) throw new RangeError(`the batch lacks the segment column ${name}`);
      counter.add(column, batch.outcome, list);
    }
    if (batch.labelAgeDays) this.#addAges(batch.labelAgeDays, list);
  }

  #addAges(ages: Float64Array, { rows, count }: RowList): void {
    this.#ages ??= new Float64Array(labelAgeEdges.length + 1);
    for (let i = 0; i < count; i++) {
      const age = ages[rows[i] as number] as number;
      if (Number.isNaN(age)) continue;
      const at = cellOf(labelAgeEdges, age);
      this.#ages[at] = (this.#ages[at] as number) + 1;
    }
  }

  result(): CountedChunk {
    const labelAges: LabelAges | null = this.#ages && { edgesDays: labelAgeEdges, counts: [...this.#ages] };
    return {
      ...this.#whole.result(),
      labelAges,
      features: Object.fromEntries(this.#features.map(([name, counter]) => [name, counter.result()])),
      segments: Object.fromEntries(this.#segments.map(([column, counter]) => [column, counter.result()])),
    };
  }
}

/**
 * The kernel: batches of a prediction log in, a profile per chunk out, in one pass. Memory is bounded by the batch
 * and by the profiles, never by the log; a chunk's counters come to be with its first row.
 */
export class Profiler {
  readonly #spec: ProfileSpec;
  readonly #chunks: (ChunkCounter | undefined)[];

  constructor(spec: ProfileSpec, chunkCount: number) {
    this.#spec = spec;
    this.#chunks = new Array<ChunkCounter | undefined>(chunkCount).fill(undefined);
  }

  /** Counts a batch. @throws RangeError when it lacks a column that the spec names. */
  add(batch: LogBatch): void {
    for (const [chunk, list] of rowsByGroup(batch.chunk, this.#chunks.length, everyRow(batch.rows))) {
      const counter = this.#chunks[chunk] ?? new ChunkCounter(batch.outcome.task, this.#spec);
      this.#chunks[chunk] = counter;
      counter.add(batch, list);
    }
  }

  /** Profiles by chunk number; undefined for a chunk without rows. */
  results(): readonly (CountedChunk | undefined)[] {
    return this.#chunks.map((counter) => counter?.result());
  }
}
