import type { GroupProfile } from '#domain/profile/model-profile.ts';
import { sampleVariance } from '#domain/profile/moments.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import type { Interval, Ratio } from '#domain/quantity/interval.ts';
import { normalCdf } from '#domain/statistics/normal-distribution.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { adjustedPValues } from './false-discovery.ts';

/** Labelled rows of a group and the loss per row that can be added up over groups. */
export interface GroupLoss {
  readonly rows: number;
  /** Mean over the rows: share of wrong decisions, or mean absolute error. 0 without rows. */
  readonly mean: number;
  /** Variance of that mean; null where there are too few rows for one. */
  readonly variance: number | null;
}

/** What the loss per row is, in words. */
export const lossName = (task: Outcome['task']): string =>
  task === 'regression' ? 'mean absolute error' : 'share of wrong decisions';

function wrongDecisions(outcome: Exclude<Outcome, { task: 'regression' }>): readonly [number, number] {
  if (outcome.task === 'binary') {
    const { truePositive, trueNegative, falsePositive, falseNegative } = outcome.decisions;
    const wrong = falsePositive + falseNegative;
    return [wrong, wrong + truePositive + trueNegative];
  }
  const rows = outcome.confusion.flat().reduce((sum, count) => sum + count, 0);
  const right = outcome.confusion.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  return [rows - right, rows];
}

/** Loss per labelled row of an outcome. Of decisions the variance is that of Wilson's interval, which 0 of n has too. */
export function lossOf(outcome: Outcome): GroupLoss {
  if (outcome.task === 'regression') {
    const { n, mean } = outcome.absoluteError;
    const variance = sampleVariance(outcome.absoluteError);
    return { rows: n, mean, variance: variance === null ? null : variance / n };
  }
  const [wrong, rows] = wrongDecisions(outcome);
  if (rows === 0) return { rows, mean: 0, variance: null };
  const { low, high } = wilson(wrong, rows);
  return { rows, mean: wrong / rows, variance: ((high - low) / (2 * z95)) ** 2 };
}

/** Fewest labelled rows on each side for a segment to be judged. */
export const leastRows = 30;

/** One segment's part in the change of the loss. */
export interface SegmentChange {
  readonly value: string;
  readonly before: GroupLoss;
  readonly now: GroupLoss;
  /** Of the labelled rows before and now. */
  readonly shareBefore: Ratio;
  readonly shareNow: Ratio;
  /** Its part of the change because it is a larger or smaller share of the rows. */
  readonly mix: number;
  /** Its part because the loss within it changed. */
  readonly rate: number;
  /** 95 % interval of now − before; null where there are too few rows. */
  readonly interval: Interval | null;
  /** Chance of a change as large without one, adjusted for the number of segments; null where not judged. */
  readonly adjusted: number | null;
}

/** A change of the loss taken apart by the values of a segment column: change = Σ mix + Σ rate. */
export interface SegmentSplit {
  readonly change: number;
  readonly mix: number;
  readonly rate: number;
  /** Largest rise of loss within a segment first. */
  readonly segments: readonly SegmentChange[];
}

type Groups = Readonly<Record<string, GroupProfile>>;

interface Compared {
  readonly value: string;
  readonly before: GroupLoss;
  readonly now: GroupLoss;
}

const nothing: GroupLoss = { rows: 0, mean: 0, variance: null };

const lossIn = (groups: Groups, value: string): GroupLoss => {
  const group = Object.hasOwn(groups, value) ? groups[value] : undefined;
  return group ? lossOf(group.outcome) : nothing;
};

function errorOf({ before, now }: Compared): number | null {
  if (before.rows < leastRows || now.rows < leastRows) return null;
  if (before.variance === null || now.variance === null) return null;
  return Math.sqrt(before.variance + now.variance);
}

/** Chance of a difference as large on either side. */
function chanceOf(compared: Compared): number | null {
  const error = errorOf(compared);
  if (error === null) return null;
  const difference = Math.abs(compared.now.mean - compared.before.mean);
  return error > 0 ? 2 * normalCdf(-difference / error) : difference > 0 ? 0 : 1;
}

/** Kitagawa's parts of one group: the loss of a side without rows is taken to be that of the other. */
function partsOf({ before, now }: Compared, [n, m]: readonly [number, number]) {
  const [shareBefore, shareNow] = [before.rows / n, now.rows / m];
  const was = before.rows > 0 ? before.mean : now.mean;
  const is = now.rows > 0 ? now.mean : was;
  const mix = ((shareNow - shareBefore) * (was + is)) / 2;
  const rate = ((is - was) * (shareBefore + shareNow)) / 2;
  return { shareBefore, shareNow, mix, rate };
}

function intervalOf(compared: Compared): Interval | null {
  const error = errorOf(compared);
  const change = compared.now.mean - compared.before.mean;
  return error === null ? null : { low: change - z95 * error, high: change + z95 * error };
}

/**
 * Splits the change of the loss between two periods by the values of one segment column.
 * Kitagawa's parts: mix = Σ (share′ − share)(loss + loss′)/2, rate = Σ (loss′ − loss)(share + share′)/2. Segments with
 * under 30 labelled rows on a side are shown and not judged; the chances of the others are adjusted for their number.
 * @returns null when a side has no labelled row.
 * Source: Kitagawa (1955), J. Am. Stat. Assoc. 50, 1168–1194.
 */
export function splitBySegment(before: Groups, now: Groups): SegmentSplit | null {
  const values = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const compared = values.map((value) => ({ value, before: lossIn(before, value), now: lossIn(now, value) }));
  const rows = (side: 'before' | 'now') => compared.reduce((sum, group) => sum + group[side].rows, 0);
  const [n, m] = [rows('before'), rows('now')];
  if (n === 0 || m === 0) return null;
  const chances = compared.map(chanceOf);
  const adjusted = adjustedPValues(chances.filter((chance) => chance !== null));
  let next = 0;
  const segments = compared.map((group, i): SegmentChange => ({
    ...group,
    ...partsOf(group, [n, m]),
    interval: intervalOf(group),
    adjusted: chances[i] === null ? null : (adjusted[next++] ?? 1),
  }));
  const sum = (part: 'mix' | 'rate') => segments.reduce((all, segment) => all + segment[part], 0);
  const [mix, rate] = [sum('mix'), sum('rate')];
  return { change: mix + rate, mix, rate, segments: segments.toSorted((a, b) => b.rate - a.rate) };
}
