import { coverageOf, matureCoverage } from '#domain/performance/metric-series.ts';
import type { ChunkPeriod, ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';
import { significant } from '#domain/quantity/significant.ts';
import {
  completenessAt,
  completenessOf,
  labelAgeCurve,
  type CurvePoint,
  type LabelAgeCurve,
} from './label-age-curve.ts';

/** `mature`: figures may be read as facts; `provisional`: labels are still coming; `unlabelled`: none has come. */
export type LabelState = 'mature' | 'provisional' | 'unlabelled';

/** What is known of the labels of one chunk. */
export interface ChunkLabels {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
  readonly labelled: number;
  /** Labelled share of the rows. */
  readonly coverage: Ratio;
  readonly state: LabelState;
  /** Coverage that the label-age curve leads one to expect by now; null without a curve. */
  readonly expected: Ratio | null;
  /**
   * When coverage is expected to reach the share that makes figures facts: in the past where labels are overdue; null
   * when it has, never will, or cannot be told.
   */
  readonly matureAt: Instant | null;
}

/** The labels of a model: how fast they come, and how far each chunk is. */
export interface LabelReport {
  /** Null when the log does not say when labels came. */
  readonly curve: LabelAgeCurve | null;
  readonly chunks: readonly ChunkLabels[];
  /** Days until enough of one day's predictions have their label; null when they never do, or unknown. */
  readonly maturityDays: number | null;
  /** What the reader should know of curve and dates, in words for the screen. */
  readonly notes: readonly string[];
}

/** @param eventualShare of the rows that ever get a label; see {@link settledShare}. */
export function labelStateOf(
  chunk: Pick<ChunkProfile, 'rows' | 'labelled'>,
  eventualShare: Ratio = 1,
): LabelState {
  if (chunk.labelled === 0) return 'unlabelled';
  return coverageOf(chunk) >= matureCoverage * eventualShare ? 'mature' : 'provisional';
}

/** Share of labels that the last step of a curve may add for it to have levelled off. */
const level = 0.01;

/** Share of the rows that are expected ever to get a label; 1 while the curve still rises, or where there is none. */
export const settledShare = (curve: LabelAgeCurve | null): Ratio =>
  curve && curve.lastStep <= level && curve.eventualShare > 0 ? Math.min(1, curve.eventualShare) : 1;

/** The first instant, to the day, at which `reaches` holds; null when it does not within the horizon. */
function firstDay(from: Instant, reaches: (at: Instant) => boolean): Instant | null {
  const horizonDays = 2048;
  if (!reaches(from + horizonDays * dayMs)) return null;
  let [low, high] = [0, horizonDays];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(from + middle * dayMs)) high = middle;
    else low = middle + 1;
  }
  return from + low * dayMs;
}

function labelsOf(chunk: ChunkProfile, curve: LabelAgeCurve | null, asOf: Instant | null): ChunkLabels {
  const { key, period, start, end, rows, labelled } = chunk;
  const state = labelStateOf(chunk);
  const bounds = start !== null && end !== null ? { start, end } : null;
  const expectedAt = (at: Instant) =>
    curve && bounds ? curve.eventualShare * completenessOf(curve, bounds, at) : null;
  const canTell = state !== 'mature' && curve !== null && bounds !== null && asOf !== null;
  return {
    key,
    period,
    start,
    end,
    rows,
    labelled,
    coverage: coverageOf(chunk),
    state,
    expected: asOf === null ? null : expectedAt(asOf),
    matureAt: canTell ? firstDay(bounds.start, (at) => (expectedAt(at) ?? 0) >= matureCoverage) : null,
  };
}

/** A change of the share that is there at an age, from which it is worth saying. */
const paceChange = 0.1;

function paceNote({ points }: LabelAgeCurve): readonly string[] {
  const gap = (point: CurvePoint) => Math.abs(point.completeness - point.overall);
  const [widest] = points.toSorted((a, b) => gap(b) - gap(a));
  if (!widest || gap(widest) < paceChange) return [];
  const { days, completeness, overall } = widest;
  const pace = completeness < overall ? 'more slowly' : 'faster';
  return [
    `Labels come ${pace} than they used to: ${significant(completeness)} of them within ${significant(days)} days, where it was ${significant(overall)} over the whole log.`,
  ];
}

function notesOn(curve: LabelAgeCurve | null, chunks: readonly ChunkLabels[]): readonly string[] {
  const open = chunks.some(({ state }) => state !== 'mature');
  if (!curve)
    return open
      ? [
          'The log does not say when labels came, so nothing can be said about when the open ones will. Map columns.labelledAt.',
        ]
      : [];
  const last = curve.points.at(-1)?.days ?? 0;
  return [
    ...(curve.eventualShare < matureCoverage
      ? [
          `Only ${significant(curve.eventualShare)} of the rows are expected ever to get a label: no chunk will reach ${matureCoverage}.`,
        ]
      : []),
    ...(curve.lastStep > level
      ? [
          `The curve is still rising at ${last} days, the oldest age seen: labels slower than that are not in it, and dates are too early.`,
        ]
      : []),
    ...paceNote(curve),
    ...(curve.early > 0
      ? [
          `${curve.early} labels came before their prediction: a clock is wrong, or the model was given the answer.`,
        ]
      : []),
  ];
}

/**
 * The label-age curve, and for each chunk its coverage, its state and the date from which its figures are facts. A
 * chunk's date assumes that its rows are spread evenly over it and that labels keep coming as they have.
 * @param shown the same rows in the grain to report on; the curve is learned from the chunks as they were cut, which
 * tell more about short ages.
 */
export function labelReport(
  { chunks, asOf }: Pick<ModelProfile, 'chunks' | 'asOf'>,
  shown: readonly ChunkProfile[] = chunks,
): LabelReport {
  const curve = labelAgeCurve(chunks, asOf);
  const each = shown.map((chunk) => labelsOf(chunk, curve, asOf));
  const ripe = (days: number) =>
    curve !== null && completenessAt(curve, days) * curve.eventualShare >= matureCoverage;
  const at = firstDay(0, (instant) => ripe(instant / dayMs));
  return { curve, chunks: each, maturityDays: at === null ? null : at / dayMs, notes: notesOn(curve, each) };
}
