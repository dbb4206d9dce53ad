import type { ChunkProfile, GroupProfile, LabelAges, ProfileSpec } from '#domain/profile/model-profile.ts';
import { ascends, sum, unequal, type Fault } from './fault.ts';
import { featureFaults } from './feature-faults.ts';
import { outcomeFaults } from './outcome-faults.ts';

function groupFaults(
  path: string,
  group: GroupProfile,
  { spec, whole }: { spec: ProfileSpec; whole: boolean },
) {
  const { rows, labelled, outcome } = group;
  if (labelled > rows) return [{ path: `${path}.labelled`, what: `${labelled} of ${rows} rows` }];
  const resolution = whole
    ? { bins: spec.scoreBins, exactUpTo: spec.exactScores }
    : { bins: spec.segmentScoreBins, exactUpTo: 0 };
  return outcomeFaults(`${path}.outcome`, outcome, { spec, rows, labelled, ...resolution });
}

function ageFaults(path: string, { edgesDays, counts }: LabelAges, rows: number): readonly Fault[] {
  const counted = sum(counts);
  if (!ascends(edgesDays)) return [{ path: `${path}.edgesDays`, what: 'is not ascending' }];
  if (counted > rows) return [{ path: `${path}.counts`, what: `counts ${counted} rows of ${rows}` }];
  return unequal(`${path}.counts`, 'classes of age', {
    found: counts.length,
    expected: edgesDays.length + 1,
  });
}

/** Parts are there for every name of the specification, or were left out altogether. */
function namesFault(path: string, found: object, specified: object): readonly Fault[] {
  const names = Object.keys(found);
  const strange = names.find((name) => !Object.hasOwn(specified, name));
  if (strange !== undefined) return [{ path: `${path}.${strange}`, what: 'is not in the specification' }];
  const lost = Object.keys(specified).find((name) => !Object.hasOwn(found, name));
  return names.length > 0 && lost !== undefined ? [{ path: `${path}.${lost}`, what: 'is missing' }] : [];
}

function segmentFaults(path: string, chunk: ChunkProfile, spec: ProfileSpec): readonly Fault[] {
  return Object.entries(chunk.segments).flatMap(([column, groups]) => {
    const at = `${path}.${column}`;
    const all = Object.values(groups);
    const other = all.findIndex(({ outcome }) => outcome.task !== chunk.outcome.task);
    if (other >= 0)
      return [{ path: `${at}.${Object.keys(groups)[other]}.outcome.task`, what: 'is not that of the chunk' }];
    return [
      ...unequal(at, 'rows in all values', { found: sum(all.map(({ rows }) => rows)), expected: chunk.rows }),
      ...unequal(at, 'labelled rows in all values', {
        found: sum(all.map(({ labelled }) => labelled)),
        expected: chunk.labelled,
      }),
      ...Object.entries(groups).flatMap(([value, group]) =>
        groupFaults(`${at}.${value}`, group, { spec, whole: false }),
      ),
    ];
  });
}

/** Faults of one chunk: bounds, counts, and what the specification says must be there. */
export function chunkFaults(path: string, chunk: ChunkProfile, spec: ProfileSpec): readonly Fault[] {
  const { start, end, rows, features, labelAges } = chunk;
  if ((start === null) !== (end === null))
    return [{ path: start === null ? `${path}.start` : `${path}.end`, what: 'is missing beside the other' }];
  if (start !== null && end !== null && end <= start)
    return [{ path: `${path}.end`, what: 'is not after the start' }];
  const names = [
    ...namesFault(`${path}.features`, features, spec.features),
    ...namesFault(`${path}.segments`, chunk.segments, spec.segments),
  ];
  if (names.length > 0) return names;
  return [
    ...groupFaults(path, chunk, { spec, whole: true }),
    ...(labelAges ? ageFaults(`${path}.labelAges`, labelAges, rows) : []),
    ...Object.entries(features).flatMap(([name, feature]) => {
      const featureSpec = spec.features[name];
      return featureSpec
        ? featureFaults(`${path}.features.${name}`, feature, { spec: featureSpec, rows })
        : [];
    }),
    ...segmentFaults(`${path}.segments`, chunk, spec),
  ];
}
