import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { decide } from '#domain/verdict/decide.ts';
import { gather } from '#domain/verdict/gather.ts';
import { knownFrom, type VerdictDocuments } from '#domain/verdict/known-from.ts';
import type { VerdictKind } from '#domain/verdict/verdict.ts';

/** What to do about a model, and what it earns. */
export interface ModelWorth {
  readonly verdict: VerdictKind;
  /** Money per 1,000 predictions over the newest chunks whose labels have come; null where nobody said what they are worth. */
  readonly perThousand: { readonly amount: number; readonly currency: string } | null;
}

/** A model's verdict and value from its profile and what people keep about it. Documents at fault count as not there. */
export function modelWorth(profile: ModelProfile, documents: VerdictDocuments): ModelWorth {
  const known = knownFrom(profile, documents);
  const { input, course } = gather(known);
  const newest = course?.newest ?? course?.reference ?? null;
  return {
    verdict: decide(input).verdict.kind,
    perThousand:
      known.definition && newest
        ? { amount: newest.perPrediction * 1000, currency: known.definition.currency }
        : null,
  };
}
