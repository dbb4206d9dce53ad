import type { Inspection, Mapping } from '#backend/import-contract.ts';

/** Roles that one column each can play. */
export type Role = 'predictedAt' | 'id' | 'prediction' | 'score' | 'actual' | 'labelledAt';

/** Names of the columns of all files, each once. */
export const columnNames = ({ sketches }: Inspection): readonly string[] => [
  ...new Set(Object.values(sketches).flatMap((sketch) => sketch.columns.map(({ name }) => name))),
];

/** The columns with a role given to another one; '' takes the role away. */
export function withRole(columns: Mapping['columns'], role: Role, name: string): Mapping['columns'] {
  const { [role]: _, ...rest } = columns;
  return name === '' ? rest : { ...rest, [role]: name };
}

/** Scores with the column of a class given to another one; '' takes it away. */
export function withScore(columns: Mapping['columns'], label: string, name: string): Mapping['columns'] {
  const { scores = {}, ...rest } = columns;
  const { [label]: _, ...others } = scores;
  const next = name === '' ? others : { ...others, [label]: name };
  return Object.keys(next).length > 0 ? { ...rest, scores: next } : rest;
}

/** The mapping for another task: what only the old task knows is left out. */
export function changeTask(mapping: Mapping, task: Mapping['model']['task']): Mapping {
  const { positive, ...model } = mapping.model;
  const { score, scores, ...columns } = mapping.columns;
  const binary = task === 'binary';
  return {
    ...mapping,
    model: { ...model, task, ...(binary ? { positive: positive ?? '1' } : {}) },
    columns: {
      ...columns,
      ...(binary && score !== undefined ? { score } : {}),
      ...(task === 'multiclass' && scores ? { scores } : {}),
    },
  };
}

/** Columns without a role: what may be a feature or a segment. */
export function freeColumns({ columns }: Mapping, names: readonly string[]): readonly string[] {
  const { scores = {}, segments: _segments, features: _features, ...roles } = columns;
  const taken = new Set([...Object.values(roles), ...Object.values(scores)]);
  return names.filter((name) => !taken.has(name));
}

/** Classes that the first rows and the mapping name, sorted. */
export function classLabels({ columns }: Mapping, { sketches }: Inspection): readonly string[] {
  const seen = Object.values(sketches)
    .flatMap((sketch) => sketch.columns)
    .filter(({ name, few }) => few && (name === columns.prediction || name === columns.actual))
    .flatMap(({ values }) => values);
  return [...new Set([...seen, ...Object.keys(columns.scores ?? {})])].toSorted();
}

/** How the reference is told apart within one log. */
export type ReferenceRule = 'none' | 'dates' | 'column';

export const referenceRule = ({ reference }: Mapping): ReferenceRule =>
  reference === undefined ? 'none' : 'to' in reference ? 'dates' : 'column';

/** The mapping with a reference rule, or without one. */
export function withReference(mapping: Mapping, reference: Mapping['reference']): Mapping {
  const { reference: _, ...rest } = mapping;
  return reference ? { ...rest, reference } : rest;
}
