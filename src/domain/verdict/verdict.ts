import type { Instant } from '#domain/time/instant.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

export const verdictKinds = [
  'retrain-now',
  'investigate-first',
  'wait-for-labels',
  'move-threshold',
  'roll-back',
  'leave-alone',
  'cannot-judge',
] as const;
/** What to do about a model. */
export type VerdictKind = (typeof verdictKinds)[number];

export const verdictNames: Readonly<Record<VerdictKind, string>> = {
  'retrain-now': 'Retrain now',
  'investigate-first': 'Investigate first',
  'wait-for-labels': 'Wait for labels',
  'move-threshold': 'Move threshold',
  'roll-back': 'Roll back',
  'leave-alone': 'Leave alone',
  'cannot-judge': 'Cannot judge',
};

/** Numbers of the rules, in the order in which they are asked; the first that applies decides. */
export type RuleId = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '6b' | '7' | '8' | '8b' | '9' | '10';

/** One input with its value in words. */
export interface Fact {
  readonly input: EvidenceInput;
  readonly name: string;
  readonly text: string;
}

/** One change of one input that would turn the verdict. */
export interface Turn extends Fact {
  /** `text`: what it would have to be. */
  readonly verdict: VerdictKind;
}

/** What to do, why, and what would change it. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly rule: RuleId;
  /** The rule in a sentence, with its numbers. */
  readonly reason: string;
  /** What to do next. */
  readonly action: string;
  /** Inputs that the deciding rule looked at. */
  readonly facts: readonly Fact[];
  /**
   * All inputs that this and earlier rules looked at: the verdict, its reason and its facts change only when one of
   * these does.
   */
  readonly inputs: readonly EvidenceInput[];
  /** Inputs among these that nobody knows, with what would bring them. */
  readonly missing: readonly Fact[];
  /** What would turn it, each change alone; where it would lead is worked out from the whole evidence. */
  readonly turns: readonly Turn[];
  /** Remarks that do not decide. */
  readonly notes: readonly string[];
  /** Until when it holds if nothing new comes; null where the log has no time. */
  readonly validUntil: Instant | null;
}

/** What a verdict is written with, beside the evidence. */
export interface VerdictContext {
  readonly currency: string;
  /** Newest fact of the log. */
  readonly asOf: Instant | null;
}

/** Reads one input, and remembers that it was read. */
export type See = <K extends EvidenceInput>(input: K) => Evidence[K];
