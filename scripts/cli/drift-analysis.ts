import { controlAlarms } from '#domain/drift/control-alarms.ts';
import type { DriftColumn } from '#domain/drift/drift-column.ts';
import { driftColumns } from '#domain/drift/drift-columns.ts';
import { driftSeries, type DriftPoint } from '#domain/drift/drift-series.ts';
import { driftMeasures } from '#domain/drift/measure.ts';
import { driftPresets, presetMeasures, type PresetId } from '#domain/drift/preset.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { analyseHarm, type AnalysedHarm } from './drift-harm.ts';

/** One drift measure of one column in one chunk, as printed. */
export interface AnalysedDrift {
  readonly value: number | null;
  readonly limit: number | null;
  /** The level that one unchanged chunk of 10,000 of this size exceeds; null where a test gives its chance. */
  readonly floor: number | null;
  readonly alert: boolean;
  /** Bounds of the value that the rows would give; null where it is exact. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** Why there is no value. */
  readonly reason: string | null;
}

/** Column → measure → what it says. */
export type ChunkDrift = Readonly<Record<string, Readonly<Record<string, AnalysedDrift>>>>;

/** What is printed about drift as a whole. */
export interface DriftConventions {
  readonly preset: PresetId;
  readonly rule: string;
  /** Measure → what profiles give of it. */
  readonly exactness: Readonly<Record<string, string>>;
  readonly differences: readonly string[];
  readonly harm: AnalysedHarm;
}

const printed = ({ value, limit, floor, alert, bounds, reason }: DriftPoint): AnalysedDrift => ({
  value,
  limit,
  floor: floor(),
  alert,
  bounds,
  reason,
});

/** Column names of the log for what a profile knows by role; roles that are not named keep their own. */
export type RoleNames = Readonly<Record<string, string>>;

/** What a mapping calls prediction, scores and actual. */
export function roleNames({ columns }: Mapping): RoleNames {
  const scores = Object.entries(columns.scores ?? {}).map(([name, column]) => [`score of ${name}`, column]);
  const { prediction, score, actual } = columns;
  const named = Object.entries({ prediction, score, actual }).filter(([, column]) => column !== undefined);
  return Object.fromEntries([...named, ...scores]) as RoleNames;
}

/** By whose conventions drift is printed, and under which names. */
export interface DriftRequest {
  readonly preset: PresetId;
  readonly names: RoleNames;
}

/** Drift of every column by every measure of a preset, chunk by chunk, aligned with the profile's chunks. */
export function analyseDrift(profile: ModelProfile, { preset, names }: DriftRequest) {
  const definition = driftPresets[preset];
  const columns = driftColumns(profile);
  const printedName = ({ name, role }: DriftColumn) => (role === 'feature' ? name : (names[name] ?? name));
  const byMeasure = presetMeasures(definition).map((measure) =>
    controlAlarms(
      columns
        .filter(({ spec }) => definition.measures[spec.kind].includes(measure))
        .map((column) => driftSeries(column, { measure, preset })),
    ),
  );
  const all = byMeasure.flat();
  const byColumn = new Map(columns.map((column) => [column, all.filter((one) => one.column === column)]));
  const headline = all.filter(({ column, measure }) => definition.headline[column.spec.kind] === measure.id);
  const chunks = profile.chunks.map((_, i): ChunkDrift =>
    Object.fromEntries(
      columns.map((column) => [
        printedName(column),
        Object.fromEntries(
          (byColumn.get(column) ?? []).flatMap(({ measure, points }) =>
            points[i] ? [[measure.id, printed(points[i])]] : [],
          ),
        ),
      ]),
    ),
  );
  const conventions: DriftConventions = {
    preset,
    rule: definition.rule,
    exactness: Object.fromEntries(presetMeasures(definition).map((id) => [id, driftMeasures[id].exactness])),
    differences: definition.differences,
    harm: analyseHarm(profile, headline, printedName),
  };
  return { chunks, conventions };
}
