import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import { limitsOf } from '#domain/performance/limits.ts';
import type { DriftChunk, DriftColumn } from './drift-column.ts';
import { evidentlyReading } from './evidently-reading.ts';
import { driftMeasures, type DriftMeasure, type DriftMeasureId } from './measure.ts';
import { nannymlReading } from './nannyml-reading.ts';
import { noiseLevel, noiseOf } from './noise.ts';
import { ownReading } from './own-reading.ts';
import { driftPresets, type DriftPreset, type PresetId } from './preset.ts';
import { noReading, type Reading, type Sides } from './reading.ts';
import type { Noise } from './resampled-noise.ts';

/** Which measure, by whose conventions. */
export interface DriftQuestion {
  readonly measure: DriftMeasureId;
  readonly preset: PresetId;
}

/** Drift of one column in one chunk. */
export interface DriftPoint extends DriftChunk, Reading {
  readonly limit: number | null;
  /** The level that one unchanged chunk of 10,000 of this size exceeds; computed when asked for. Null where there is none. */
  readonly floor: () => number | null;
  /** Chance of a value at least as large without any change; computed when asked for. Null where it is not known. */
  readonly chance: () => number | null;
  readonly alert: boolean;
}

export interface DriftSeries {
  readonly column: DriftColumn;
  readonly measure: DriftMeasure;
  readonly preset: DriftPreset;
  /** One per chunk of the profile, in its order. */
  readonly points: readonly DriftPoint[];
}

/** Distances from which Evidently speaks of drift, and chances below which it does. */
const fixedDistance = 0.1;
const fixedChance = 0.05;

const readings = { plumbline: ownReading, nannyml: nannymlReading, evidently: evidentlyReading } as const;

/** True where the preset gives the chance of a test in place of its statistic. */
export const isChance = (preset: PresetId, measure: DriftMeasureId): boolean =>
  preset === 'evidently' && (measure === 'kolmogorov_smirnov' || measure === 'chi2');

function sidesOf({ spec, reference }: DriftColumn, chunk: FeatureProfile | null): Sides | string {
  if (!reference) return 'No reference chunk has this column.';
  return chunk ? { spec, reference, chunk } : 'This chunk does not have the column.';
}

function limitOf({ measure, preset }: DriftQuestion, ofReference: readonly (number | null)[]): number | null {
  if (preset === 'evidently') return isChance(preset, measure) ? fixedChance : fixedDistance;
  if (preset === 'nannyml' && measure === 'chi2') return null;
  const rule = { kind: 'deviation', times: 3 } as const;
  return limitsOf(ofReference, rule, driftMeasures[measure].range)?.upper ?? null;
}

/** Whether a reading is an alert by the preset's rule. */
function isAlert(
  { measure, preset }: DriftQuestion,
  { value, pValue }: Reading,
  { limit, noise }: { limit: number | null; noise: () => Noise | null },
): boolean {
  if (value === null) return false;
  if (preset === 'nannyml')
    return measure === 'chi2' ? (pValue ?? 1) < fixedChance : limit !== null && value > limit;
  if (preset === 'evidently') return isChance(preset, measure) ? value < fixedChance : value >= fixedDistance;
  if (limit !== null && value <= limit) return false;
  return (noise()?.tail(value) ?? 1) < noiseLevel;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * Drift of a column over all chunks of its profile: value, limit, level expected under no change, and alert per chunk.
 * Our own rule alerts where a value is above the limit of the reference's chunks and above that level; a preset alerts
 * as its tool does. Reference chunks are compared with the reference they are part of, as limits are made from them.
 */
export function driftSeries(column: DriftColumn, question: DriftQuestion): DriftSeries {
  const { measure, preset } = question;
  const { kind } = column.spec;
  const definition = driftPresets[preset];
  const applies = definition.measures[kind].includes(measure);
  const read = column.profiles.map((chunk) => {
    const sides = sidesOf(column, chunk);
    if (typeof sides === 'string') return { reading: noReading(sides), noise: () => null };
    if (!applies) return { reading: noReading(`Not defined for a ${kind} column.`), noise: () => null };
    const noise = lazily(() =>
      isChance(preset, measure) ? null : noiseOf(sides, measure, definition.policy),
    );
    return { reading: readings[preset](sides, measure), noise };
  });
  const ofReference = read.flatMap(({ reading }, i) =>
    column.chunks[i]?.period === 'reference' ? [reading.value] : [],
  );
  const limit = limitOf(question, ofReference);
  const points = column.chunks.map((chunk, i): DriftPoint => {
    const { reading, noise } = read[i] ?? { reading: noReading('No such chunk.'), noise: () => null };
    return {
      ...chunk,
      ...reading,
      limit: reading.value === null ? null : limit,
      floor: lazily(() => noise()?.point(noiseLevel) ?? null),
      chance: lazily(() => (reading.value === null ? null : (noise()?.tail(reading.value) ?? null))),
      alert: isAlert(question, reading, { limit, noise }),
    };
  });
  return { column, measure: driftMeasures[measure], preset: definition, points };
}
