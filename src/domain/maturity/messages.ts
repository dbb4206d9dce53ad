import type { Assessment } from './assess.ts';
import type { Context } from './context.ts';
import { dimensionIds, type ByDimension } from './dimension.ts';
import { dimensionTextOf, type Edition } from './edition.ts';
import type { Fit } from './fit.ts';

/** What a message is about. */
export type MessageId =
  | 'monitoring-first'
  | 'trial'
  | 'tension'
  | 'step-down'
  | 'ageing-unknown'
  | 'below-target'
  | 'single-dimensions'
  | 'at-target'
  | 'above-target';

export interface Message {
  readonly id: MessageId;
  readonly text: string;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const highestPush = ({ pushes }: Fit): number => Math.max(1, ...pushes.map(({ level }) => level));

/** Level that the people can carry; 5 without a cap. */
const capacity = ({ caps }: Fit): number =>
  Math.min(5, ...caps.filter(({ id }) => id.startsWith('K1')).flatMap(({ level }) => level ?? []));

function monitoringMessage({ marks, fit }: Assessment): readonly Message[] {
  const mark = marks['MON.1'];
  if (fit.needs.MON === 0 || mark === 'yes' || mark === 'evidenced') return [];
  const says =
    mark === 'unsure' || mark === 'open'
      ? 'Nobody could say that this model’s predictions are compared with what came true.'
      : 'Nobody compares this model’s predictions with what came true.';
  return [
    { id: 'monitoring-first', text: `${says} Do that first: without it, every other step is taken blindly.` },
  ];
}

function tensionMessage({ fit }: Assessment): readonly Message[] {
  const [asked, carried] = [highestPush(fit), capacity(fit)];
  if (asked <= carried) return [];
  return [
    {
      id: 'tension',
      text: `The model asks for level ${asked}, and the people there are can carry level ${carried}. Do not talk the risk down: let the model decide less, add a human check, buy a managed service, or do not run it.`,
    },
  ];
}

function stepDownMessage({ steps, fit }: Assessment): readonly Message[] {
  if (!steps.some(({ kind }) => kind === 'step-down')) return [];
  const reasons = fit.caps
    .filter(({ retraining }) => retraining === fit.retrainingCap)
    .map(({ because }) => because);
  return [
    {
      id: 'step-down',
      text: `Retraining runs further by itself than is safe here, because ${listed(reasons)}. Put a person before each promotion until that has changed.`,
    },
  ];
}

const namesOf = (edition: Edition, holds: (id: keyof ByDimension<number>) => boolean): readonly string[] =>
  dimensionIds.filter(holds).map((id) => dimensionTextOf(edition, id).name.toLowerCase());

function standingMessage(edition: Edition, assessment: Assessment): Message {
  const { range, fit, profile, shareOfTarget, steps } = assessment;
  const [level, target] = [range.claimed, fit.target];
  if (level < target)
    return {
      id: 'below-target',
      text: `You are at level ${level}, and this model needs level ${target}. ${steps.length} ${steps.length === 1 ? 'step lies' : 'steps lie'} between, in order below.`,
    };
  if (shareOfTarget < 1) {
    const short = namesOf(edition, (id) => profile[id] < fit.needs[id]);
    return {
      id: 'single-dimensions',
      text: `Level ${level} is enough, but this model needs more of single things: ${listed(short)}.`,
    };
  }
  if (level === target)
    return {
      id: 'at-target',
      text: `You are where you need to be: level ${level}. Stop climbing. Look again in six months, or when something about the model’s circumstances changes.`,
    };
  const more = namesOf(edition, (id) => profile[id] > Math.max(fit.needs[id], 1));
  return {
    id: 'above-target',
    text: `You are above what this model needs (level ${level}, needed ${target}). That is fine. ${more.length > 0 ? `If it costs too much, these could be simpler: ${listed(more)}.` : ''}`.trim(),
  };
}

/** What the result says first, most urgent first. */
export function messagesOf(edition: Edition, assessment: Assessment, context: Context): readonly Message[] {
  const ageing: readonly Message[] =
    context.half_life_days === 'unknown'
      ? [
          {
            id: 'ageing-unknown',
            text: 'Nobody has measured how fast this model loses quality. Measure that before spending anything on automation.',
          },
        ]
      : [];
  if (context.in_production === false)
    return [
      {
        id: 'trial',
        text: 'Nothing rests on this model yet, so level 1 is enough: build nothing. Before it decides anything, the nine basics must be in place, monitoring first.',
      },
    ];
  return [
    ...monitoringMessage(assessment),
    ...stepDownMessage(assessment),
    ...tensionMessage(assessment),
    ...ageing,
    standingMessage(edition, assessment),
  ];
}

/** Why a model need not go to level 5, as ends of a sentence that begins "because"; empty where it should. */
export function whyNotFive({ target, pushes, caps }: Fit): readonly string[] {
  if (target >= 5) return [];
  const slow = pushes.flatMap(({ push, level }) =>
    level < 5 && push.enough !== undefined ? [push.enough] : [],
  );
  const capped = caps.filter(({ level }) => level !== undefined && level < 5).map(({ because }) => because);
  return [...new Set([...slow, ...capped])];
}
