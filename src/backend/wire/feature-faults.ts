import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import { sum, unequal, type Fault } from './fault.ts';

/** Faults of one feature of a chunk against the specification and the rows of the chunk. */
export function featureFaults(
  path: string,
  feature: FeatureProfile,
  { spec, rows }: { readonly spec: FeatureSpec; readonly rows: number },
): readonly Fault[] {
  if (feature.kind !== spec.kind)
    return [{ path: `${path}.kind`, what: `is ${feature.kind}, the specification says ${spec.kind}` }];
  const bins = spec.kind === 'numeric' ? spec.edges.length - 1 : spec.categories.length;
  const binFaults = unequal(`${path}.counts`, 'bins', { found: feature.counts.length, expected: bins });
  const inside = sum(feature.counts);
  if (feature.kind === 'categorical')
    return [
      ...binFaults,
      ...unequal(path, 'rows counted', { found: inside + feature.other + feature.missing, expected: rows }),
    ];
  const finite = inside + feature.below + feature.above;
  return [
    ...binFaults,
    ...unequal(path, 'rows counted', {
      found: finite + feature.missing + feature.notFinite,
      expected: rows,
    }),
    ...unequal(`${path}.values.n`, 'rows with a finite value', { found: feature.values.n, expected: finite }),
    ...((feature.min === null) !== (finite === 0) || (feature.max === null) !== (finite === 0)
      ? [{ path: `${path}.min`, what: 'and max must be there when there are values, and only then' }]
      : []),
  ];
}
