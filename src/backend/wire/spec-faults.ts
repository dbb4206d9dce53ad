import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { ascends, type Fault } from './fault.ts';

const edgeFaults = (path: string, edges: readonly number[]): readonly Fault[] =>
  edges.length >= 2 && ascends(edges) ? [] : [{ path, what: 'must be two or more ascending numbers' }];

const repeated = (path: string, names: readonly string[]): readonly Fault[] =>
  new Set(names).size === names.length ? [] : [{ path, what: 'names something twice' }];

/** Faults of the specification that all chunks were counted by. */
export function specFaults(path: string, spec: ProfileSpec, task: Task): readonly Fault[] {
  return [
    ...(task === 'multiclass' && (spec.classes?.length ?? 0) < 2
      ? [{ path: `${path}.classes`, what: 'must name two or more classes' }]
      : []),
    ...repeated(`${path}.classes`, spec.classes ?? []),
    ...(task === 'regression' ? edgeFaults(`${path}.valueEdges`, spec.valueEdges ?? []) : []),
    ...Object.entries(spec.features).flatMap(([name, feature]) =>
      feature.kind === 'numeric'
        ? edgeFaults(`${path}.features.${name}.edges`, feature.edges)
        : repeated(`${path}.features.${name}.categories`, feature.categories),
    ),
    ...Object.entries(spec.segments).flatMap(([name, values]) =>
      repeated(`${path}.segments.${name}`, values),
    ),
  ];
}
