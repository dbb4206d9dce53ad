import type { FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { featureKind } from '#backend/clickhouse/log/feature-term.ts';
import type { LogView } from '#backend/clickhouse/log/log-view.ts';
import { chooseSegments, segmentCandidates } from '#profiling/kernel/reference-fit.ts';
import { mappedSpec } from '#profiling/log/mapped-model.ts';
import { segmentColumns } from '#profiling/mapping/column-roles.ts';
import { fitCategories, frequentNames } from './category-fit.ts';
import { fitRows, type FitRows } from './fit-rows.ts';
import { fitNumeric } from './numeric-fit.ts';
import { fitValues } from './value-fit.ts';

interface Fitting {
  readonly server: ClickHouseServer;
  readonly rows: FitRows;
  readonly signal: AbortSignal;
}

async function fitFeatures(
  { tables: { features } }: LogView,
  { server, rows, signal }: Fitting,
): Promise<Readonly<Record<string, FeatureSpec>>> {
  const kinds = new Map(features.map((feature) => [feature.name, featureKind(rows.terms.part, feature)]));
  const names = features.map(({ name }) => name);
  const numeric = await fitNumeric(server, rows, {
    names: names.filter((name) => kinds.get(name) === 'numeric'),
    signal,
  });
  const specs = await Promise.all(
    names.map(async (name): Promise<[string, FeatureSpec]> => {
      const edges = numeric.get(name);
      return [name, edges ? { kind: 'numeric', edges } : await fitCategories(server, rows, { name, signal })];
    }),
  );
  // Numbers before categories, as the kernel lists them.
  return Object.fromEntries([
    ...specs.filter(([name]) => numeric.has(name)),
    ...specs.filter(([name]) => !numeric.has(name)),
  ]);
}

async function fitSegments({ mapping }: LogView, { server, rows, signal }: Fitting) {
  const fitted = await Promise.all(
    segmentColumns(mapping).map(async (name): Promise<[string, readonly string[]]> => {
      const frequent = await frequentNames(server, rows, { name, most: segmentCandidates, signal });
      return [name, chooseSegments(frequent)];
    }),
  );
  return Object.fromEntries(fitted);
}

/** Learns from the reference how to count, as the kernel does. */
export async function fitSpec(
  view: LogView,
  { server, signal }: { readonly server: ClickHouseServer; readonly signal: AbortSignal },
): Promise<ProfileSpec> {
  const { mapping, cut, classes } = view;
  const fitting = { server, rows: fitRows(view), signal };
  const [features, segments, valueEdges] = await Promise.all([
    fitFeatures(view, fitting),
    fitSegments(view, fitting),
    mapping.model.task === 'regression' ? fitValues(server, fitting.rows, signal) : null,
  ]);
  return { ...mappedSpec(mapping, cut.rule, classes), features, segments, valueEdges };
}
