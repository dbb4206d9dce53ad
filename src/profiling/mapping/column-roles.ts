import type { LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from './mapping-schema.ts';

/** Number of single-letter edits between two names, for "did you mean". */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** @throws InputError naming the column, the file and the names it might have been. */
export function requireColumns(
  reader: Pick<LogReader, 'fileName' | 'columnNames'>,
  names: readonly string[],
): void {
  const absent = names.find((name) => !reader.columnNames.includes(name));
  if (absent === undefined) return;
  const near = reader.columnNames
    .toSorted(
      (a, b) =>
        distance(absent.toLowerCase(), a.toLowerCase()) - distance(absent.toLowerCase(), b.toLowerCase()),
    )
    .slice(0, 3);
  throw new InputError(
    'the mapping names a column that the file does not have.',
    { file: reader.fileName, column: absent },
    `Nearest names there: ${near.join(', ')}.`,
  );
}

const present = (names: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== undefined);

/** Columns that are read when rows are counted: the id only where actuals are joined by it. */
export const countedColumns = ({ columns, reference, files }: Mapping): readonly string[] =>
  present([
    columns.predictedAt,
    files.actuals === undefined ? undefined : columns.id,
    columns.prediction,
    columns.score,
    ...Object.values(columns.scores ?? {}),
    columns.actual,
    columns.labelledAt,
    columns.version,
    ...(columns.segments ?? []),
    reference && 'column' in reference ? reference.column : undefined,
  ]);

/** Columns that carry predicted, actual, time and grouping: everything but features. */
export const roleColumns = (mapping: Mapping): readonly string[] =>
  present([mapping.columns.id, ...countedColumns(mapping)]);

/** Segment columns, the model's version among them. */
export const segmentColumns = ({ columns }: Mapping): readonly string[] =>
  present([...(columns.segments ?? []), columns.version]);

/** A feature, and the kind it is to be counted as where the mapping says. */
export interface FeatureColumn {
  readonly name: string;
  readonly kind: 'numeric' | 'categorical' | null;
}

/** Features of a mapping; "rest" stands for every column of the log that has no role. */
export function featureColumns(mapping: Mapping, names: readonly string[]): readonly FeatureColumn[] {
  const { features } = mapping.columns;
  if (features === undefined) return [];
  const roles = new Set(roleColumns(mapping));
  if (features === 'rest')
    return names.filter((name) => !roles.has(name)).map((name) => ({ name, kind: null }));
  return features.map((feature) => (typeof feature === 'string' ? { name: feature, kind: null } : feature));
}

/** What a model said, by role: the columns of prediction and scores, and the kind each is counted as. */
export function outputColumns({ columns, model }: Mapping): ReadonlyMap<string, FeatureColumn> {
  const kind = model.task === 'regression' ? 'numeric' : 'categorical';
  const named: readonly (readonly [string, string | undefined, FeatureColumn['kind']])[] = [
    ['prediction', columns.prediction, kind],
    ['score', columns.score, 'numeric'],
    ...Object.entries(columns.scores ?? {}).map(
      ([name, column]) => [`score of ${name}`, column, 'numeric'] as const,
    ),
  ];
  return new Map(
    named.flatMap(([role, name, as]) => (name === undefined ? [] : [[role, { name, kind: as }] as const])),
  );
}

/** Columns that are names and not quantities: ids, classes and groups, and features said to be categorical. */
export function textColumns({ columns, model }: Mapping): ReadonlySet<string> {
  const features = Array.isArray(columns.features) ? columns.features : [];
  const categorical = features.flatMap((feature) =>
    typeof feature !== 'string' && feature.kind === 'categorical' ? [feature.name] : [],
  );
  const classes = model.task === 'regression' ? [] : [columns.prediction, columns.actual];
  return new Set(
    present([columns.id, ...classes, ...(columns.segments ?? []), columns.version, ...categorical]),
  );
}
