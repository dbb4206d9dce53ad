import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';
import { chainLadder } from './chain-ladder.ts';

/** Newest chunks and labels that a step of the curve is learned from: enough to tell 50 from 53 %, few enough to be new. */
const enough = { cohorts: 3, count: 1000 };

/** Share of the labels that will come which are there at an age. */
export interface CurvePoint {
  /** Days from prediction to label. */
  readonly days: number;
  readonly completeness: Ratio;
  /** The same over all chunks, however old: what the pace used to be on the whole. */
  readonly overall: Ratio;
  /** Chunks whose every row is this old: those that tell about this age. */
  readonly chunks: number;
}

export interface LabelAgeCurve {
  /** Ascending by days; the last one is 1 by definition: labels slower than that have not been seen. */
  readonly points: readonly CurvePoint[];
  /** Share of all rows that are expected ever to get a label, 0–1. */
  readonly eventualShare: Ratio;
  /** Labels that came before their prediction, and labels that took longer than the last age class. */
  readonly early: number;
  readonly slow: number;
  /** Share of labels that the last step added: near zero when the curve has levelled off. */
  readonly lastStep: Ratio;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Days that every row of a chunk has been waiting. */
const waited = ({ end }: ChunkProfile, asOf: Instant): number => (end === null ? -1 : (asOf - end) / dayMs);

/** Labels of a chunk known at each age of the classes, as far as the whole chunk has reached it. */
function cohortOf(chunk: ChunkProfile, edges: readonly number[], asOf: Instant): readonly (number | null)[] {
  const counts = chunk.labelAges?.counts ?? [];
  let known = 0;
  return edges.map((edge, i) => {
    known += counts[i] ?? 0;
    return waited(chunk, asOf) >= edge ? known : null;
  });
}

/** Completeness at an age: on the line between the points, level beyond the last, none before the first. */
export function completenessAt({ points }: LabelAgeCurve, days: number): Ratio {
  const next = points.findIndex((point) => point.days >= days);
  const [right, left] = [points[next], points[next - 1]];
  if (next < 0) return points.at(-1)?.completeness ?? 0;
  if (!right || right.days === days || !left) return right?.days === days ? right.completeness : 0;
  const way = (days - left.days) / (right.days - left.days);
  return left.completeness + way * (right.completeness - left.completeness);
}

/** Points at which the ages of a chunk's rows, taken as evenly spread over it, are read. */
const readings = 16;

/** Share of the labels still to be had from a chunk that are there at an instant; 0 for one that has not begun. */
export function completenessOf(
  curve: LabelAgeCurve,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  at: Instant,
): Ratio {
  const ages = Array.from(
    { length: readings },
    (_, i) => (at - (start + ((i + 0.5) / readings) * (end - start))) / dayMs,
  );
  return sum(ages.map((age) => (age < 0 ? 0 : completenessAt(curve, age)))) / readings;
}

/** Completeness from which a chunk tells how many of its rows get a label in the end. */
const ripe = 0.9;

function eventualShareOf(chunks: readonly ChunkProfile[], curve: LabelAgeCurve, asOf: Instant): Ratio {
  let due = 0;
  let come = 0;
  for (const { start, end, rows, labelled } of chunks) {
    if (start === null || end === null) continue;
    const there = completenessOf(curve, { start, end }, asOf);
    // Young chunks tell more about the pace than about the end.
    if (there < ripe) continue;
    due += rows * there;
    come += labelled;
  }
  return due > 0 ? Math.min(1, come / due) : 0;
}

/**
 * The label-age curve of a model: which share of the labels that will come is there so many days after the prediction.
 * Chunks are the cohorts; each tells about the ages that its youngest row has reached, so a chunk still filling up does
 * not pass for one whose labels never come. Each step is learned from the newest chunks that tell about it, so that the
 * curve follows when labels become slower. Labels are counted by age alone: one curve for all outcomes, although rare
 * outcomes may be confirmed later than others.
 * @returns null when the log does not say when labels came, has no time, or has no label old enough.
 */
export function labelAgeCurve(chunks: readonly ChunkProfile[], asOf: Instant | null): LabelAgeCurve | null {
  const aged = chunks.filter(({ labelAges, end }) => labelAges !== null && end !== null);
  const edges = aged[0]?.labelAges?.edgesDays;
  if (!edges || asOf === null) return null;
  const triangle = aged.map((chunk) => cohortOf(chunk, edges, asOf));
  const told = edges.map((_, i) => triangle.filter((cohort) => (cohort[i] ?? null) !== null).length);
  const reached = told.filter((count) => count > 0).length;
  const cut = triangle.map((cohort) => cohort.slice(0, reached));
  const { completeness } = chainLadder(cut, enough);
  const overall = chainLadder(cut).completeness;
  const labels = sum(triangle.map((cohort) => cohort.findLast((count) => count !== null) ?? 0));
  if (reached < 2 || labels === 0) return null;
  const points = completeness.map((share, i) => ({
    days: edges[i] ?? 0,
    completeness: share,
    overall: overall[i] ?? share,
    chunks: told[i] ?? 0,
  }));
  const curve = {
    points,
    eventualShare: 0,
    early: sum(aged.map(({ labelAges }) => labelAges?.counts[0] ?? 0)),
    slow: sum(aged.map(({ labelAges }) => labelAges?.counts.at(-1) ?? 0)),
    lastStep: 1 - (completeness.at(-2) ?? 1),
  };
  return { ...curve, eventualShare: eventualShareOf(aged, curve, asOf) };
}
