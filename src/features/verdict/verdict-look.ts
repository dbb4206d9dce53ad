import type { VerdictKind } from '#domain/verdict/verdict.ts';
import type { Status } from '#ui/status-badge.tsx';

/** The sign beside a verdict: what asks for action, what asks for thought, what may rest, what is not known. */
export const verdictStatus: Readonly<Record<VerdictKind, Status>> = {
  'retrain-now': 'act',
  'roll-back': 'act',
  'investigate-first': 'watch',
  'move-threshold': 'watch',
  'wait-for-labels': 'watch',
  'leave-alone': 'ok',
  'cannot-judge': 'unknown',
};
