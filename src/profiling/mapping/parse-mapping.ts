import * as z from 'zod/mini';
import { InputError } from '#profiling/input-error.ts';
import { mappingSchema, type Mapping } from './mapping-schema.ts';

const remedy = 'docs/mapping.md lists what a mapping may hold.';

/** What no single field can say: which belong together. Returns the fault and its path, or null. */
function contradiction({
  model,
  files,
  columns,
  reference,
  chunk,
}: Mapping): readonly [string, string] | null {
  if (files.log === undefined && files.reference === undefined)
    return ['files', 'name either log, or reference and analysis.'];
  if (files.log !== undefined && (files.reference !== undefined || files.analysis !== undefined))
    return ['files', 'name either log, or reference and analysis, not both.'];
  if (files.reference !== undefined && reference !== undefined)
    return ['reference', 'is for a single log; files.reference already says which rows are the reference.'];
  if (reference && 'to' in reference && columns.predictedAt === undefined)
    return ['reference', 'dates need columns.predictedAt.'];
  if (columns.predictedAt === undefined && !chunk.includes(':'))
    return ['chunk', 'cuts by time, which needs columns.predictedAt; without it cut by rows:N or count:N.'];
  if (files.actuals !== undefined && (columns.id === undefined || columns.actual === undefined))
    return ['files.actuals', 'needs columns.id and columns.actual to join by.'];
  if (model.task === 'binary' && model.positive === undefined)
    return ['model.positive', 'is needed for a binary model: the value that counts as positive.'];
  if (model.task !== 'binary' && columns.score !== undefined)
    return ['columns.score', 'is for binary models; multiclass models have scores by class.'];
  if (model.task !== 'multiclass' && columns.scores !== undefined)
    return ['columns.scores', 'is for multiclass models.'];
  if (columns.prediction === undefined && (model.task !== 'binary' || columns.score === undefined))
    return ['columns.prediction', 'is needed: without it there is nothing to compare with the actual.'];
  return null;
}

/**
 * Checks the content of a mapping file.
 * @param json the parsed file.
 * @throws InputError with the path of the first fault and the remedy.
 */
export function parseMapping(json: unknown, fileName: string): Mapping {
  const parsed = z.safeParse(mappingSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    const unknown = issue?.code === 'unrecognized_keys' ? `does not know ${issue.keys.join(', ')}.` : null;
    const what = unknown ?? `${issue?.message ?? 'is not valid'}.`;
    throw new InputError(`${path === '' ? 'the mapping' : path}: ${what}`, { file: fileName }, remedy);
  }
  const fault = contradiction(parsed.data);
  if (fault) throw new InputError(`${fault[0]}: ${fault[1]}`, { file: fileName }, remedy);
  return parsed.data;
}

/** Parses the text of a mapping file. @throws InputError when it is not JSON, or not a mapping. */
export function readMapping(source: string, fileName: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`is not JSON (${detail}).`, { file: fileName }, 'Correct the file.');
  }
  return parseMapping(json, fileName);
}
