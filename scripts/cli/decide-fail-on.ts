import { verdictKinds, type VerdictKind } from '#domain/verdict/verdict.ts';
import { InputError } from '#profiling/input-error.ts';

/**
 * Verdicts that fail a pipeline, from `retrain,investigate` or their full names.
 * @throws InputError for a name that is no verdict.
 */
export function failingVerdicts(text: string | undefined): readonly VerdictKind[] {
  if (text === undefined) return [];
  return text.split(',').map((name) => {
    const wanted = name.trim().toLowerCase();
    const kind = verdictKinds.find((known) => known === wanted || known.split('-')[0] === wanted);
    if (kind) return kind;
    throw new InputError(`--fail-on: "${name}" is no verdict.`, {}, `Use ${verdictKinds.join(', ')}.`);
  });
}
