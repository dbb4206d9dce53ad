import { modelIdOf } from '#domain/profile/model-id.ts';
import type { Task } from '#domain/profile/outcome.ts';
import type { Mapping } from './mapping-schema.ts';

/** What a look at the first rows of a file tells of one of its columns. */
export interface ColumnSketch {
  readonly name: string;
  readonly kind: 'time' | 'number' | 'text';
  /** Distinct values among the rows looked at, at most 50, as text. */
  readonly values: readonly string[];
  /** True when `values` holds all that were seen. */
  readonly few: boolean;
}

/** The files of an import, by what they are called in a mapping. */
export interface FileSketches {
  readonly logName: string;
  readonly log: readonly ColumnSketch[];
  readonly actuals: readonly ColumnSketch[] | null;
  readonly hasReference: boolean;
}

const names = {
  predictedAt: /^(timestamp|time|date|datetime|ts|at|predicted_?at|prediction_time|event_time)$/i,
  id: /^(id|row_?id|prediction_?id|request_?id|uuid|identifier)$/i,
  prediction: /^(y_?pred|prediction|predicted|y_?hat|pred|predicted_?(label|class|value))$/i,
  score: /^(y_?pred_?proba|score|scores|probability|proba|prob|y_?score|predicted_?prob(ability)?)$/i,
  actual: /^(y_?true|actual|target|label|ground_?truth|truth|outcome|y)$/i,
  labelledAt: /^(labell?ed_?at|label_?time|actual_?at)$/i,
} as const;
const classScore = /^(?:y_?pred_?proba|score|proba|prob)_(.+)$/i;

type Role = keyof typeof names;

function scoresByClass(columns: readonly ColumnSketch[]): Record<string, string> | null {
  const found = columns.flatMap(({ name, kind }) => {
    const [, label] = kind === 'number' ? (classScore.exec(name) ?? []) : [];
    return label === undefined ? [] : [[label, name] as const];
  });
  return found.length > 1 ? Object.fromEntries(found) : null;
}

/** The actual of a file of actuals that holds nothing else beside an id and a time. */
function onlyOther(actuals: readonly ColumnSketch[]): string | undefined {
  const others = actuals.filter(({ name, kind }) => !names.id.test(name) && kind !== 'time');
  return others.length === 1 ? others[0]?.name : undefined;
}

function taskOf(prediction: ColumnSketch | undefined, score: unknown, scores: unknown): Task {
  if (scores) return 'multiclass';
  if (score !== undefined) return 'binary';
  if (!prediction) return 'regression';
  if (prediction.few && prediction.values.length <= 2) return 'binary';
  return prediction.kind === 'text' ? 'multiclass' : 'regression';
}

const positives = ['1', 'true', 'yes', 'y', 'positive'];

function positiveOf(prediction: ColumnSketch | undefined): string {
  const values = prediction?.values ?? [];
  return values.find((value) => positives.includes(value.toLowerCase())) ?? values.toSorted().at(-1) ?? '1';
}

/**
 * A mapping proposed from the names and kinds of columns, by the conventions of common tools. It may lack what no
 * name tells; `parseMapping` says what.
 */
export function proposeMapping({ logName, log, actuals, hasReference }: FileSketches): Mapping {
  const everywhere = [...log, ...(actuals ?? [])];
  const find = (role: Role, among = log) => among.find(({ name }) => names[role].test(name));
  const scores = scoresByClass(log);
  const score = scores ? undefined : find('score')?.name;
  const prediction = find('prediction');
  const task = taskOf(prediction, score, scores);
  const predictedAt = find('predictedAt') ?? log.find(({ kind }) => kind === 'time');
  const roles = {
    predictedAt: predictedAt?.name,
    id: find('id')?.name,
    prediction: prediction?.name,
    score: task === 'binary' ? score : undefined,
    scores: scores ?? undefined,
    actual: find('actual', everywhere)?.name ?? (actuals ? onlyOther(actuals) : undefined),
    labelledAt: find('labelledAt', everywhere)?.name,
  };
  const known = Object.fromEntries(Object.entries(roles).filter(([, value]) => value !== undefined));
  const name = logName.replace(/\.[a-z0-9]+$/i, '');
  return {
    model: {
      id: modelIdOf(name),
      name,
      task,
      ...(task === 'binary' ? { positive: positiveOf(prediction) } : {}),
    },
    files: {
      log: 'log',
      ...(hasReference ? { reference: 'reference' } : {}),
      ...(actuals ? { actuals: 'actuals' } : {}),
    },
    columns: { ...known, features: 'rest' },
    chunk: 'count:20',
  };
}
