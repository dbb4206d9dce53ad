import { dayMs } from '#domain/time/instant.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';
import { evidenceText, evidenceWords } from './evidence-words.ts';
import { gates, thresholdInstead, type Ruling } from './gates.ts';
import { rulingWords } from './ruling-words.ts';
import { alternatives } from './turns.ts';
import type { Fact, See, Turn, Verdict, VerdictContext } from './verdict.ts';

/** Days that a verdict holds for if nothing new comes. */
export const validDays = 28;

/** Reads evidence and writes down what was read. */
function reader(evidence: Evidence): { readonly see: See; readonly seen: Set<EvidenceInput> } {
  const seen = new Set<EvidenceInput>();
  return {
    seen,
    see: (input) => {
      seen.add(input);
      return evidence[input];
    },
  };
}

/** The first rule that applies, and the inputs that it looked at itself. */
function rule(evidence: Evidence, all: See): { readonly ruling: Ruling; readonly own: Set<EvidenceInput> } {
  const track = () => {
    const { see, seen } = reader(evidence);
    const both: See = (input) => (all(input), see(input));
    return { see: both, seen };
  };
  for (const gate of gates) {
    const { see, seen } = track();
    const found = gate(see);
    if (!found) continue;
    const threshold = track();
    const instead = thresholdInstead(threshold.see, found);
    return instead ? { ruling: instead, own: threshold.seen } : { ruling: found, own: seen };
  }
  throw new RangeError('no rule applied, not even the last one');
}

/** What the rules alone say. */
export const rulingOf = (evidence: Evidence): Ruling => rule(evidence, (input) => evidence[input]).ruling;

/** For each input, the first value on the other side of a limit that would turn the verdict. */
function turnsOf(evidence: Evidence, now: Ruling, { inputs, currency }: TurnScope): readonly Turn[] {
  return inputs.flatMap((input): readonly Turn[] => {
    const turned = alternatives(input, evidence, currency)
      .map(({ value, text }) => ({ text, kind: rulingOf({ ...evidence, [input]: value }).kind }))
      .find(({ kind }) => kind !== now.kind);
    return turned
      ? [{ input, name: evidenceWords[input].name, text: turned.text, verdict: turned.kind }]
      : [];
  });
}

/** What the deciding rule looked at, then figures, then yes-or-no questions. */
function likeliestFirst(inputs: readonly EvidenceInput[], own: ReadonlySet<EvidenceInput>) {
  const place = (input: EvidenceInput) => (own.has(input) ? 0 : evidenceWords[input].unit === 'flag' ? 2 : 1);
  return inputs.toSorted((a, b) => place(a) - place(b));
}

interface TurnScope {
  readonly inputs: readonly EvidenceInput[];
  readonly currency: string;
}

function notesOf(see: See, { rule: id }: Ruling): readonly string[] {
  const pastThird = !['0', '1', '2', '3'].includes(id);
  if (!pastThird) return [];
  const notes = [
    see('skew') === true
      ? 'Training and serving data differ, without a loss so far: mend it before the next retrain.'
      : null,
    see('upstreamOpen') === true
      ? 'A change upstream is not resolved, without a loss so far: settle it before the next retrain.'
      : null,
  ];
  return notes.filter((note) => note !== null);
}

/**
 * What to do about a model: the ordered rules, the first that applies decides. Every input that was looked at is named;
 * the verdict and its text change only when one of these (or the context) does.
 * @param context currency of the money in the evidence, and the time it was true at.
 */
export function judge(given: Evidence, { currency, asOf }: VerdictContext): Verdict {
  // A day that has passed is none to wait for.
  const isPast = given.matureOn !== null && asOf !== null && given.matureOn <= asOf;
  const evidence = isPast ? { ...given, matureOn: null } : given;
  const { see, seen } = reader(evidence);
  const { ruling, own } = rule(evidence, see);
  const words = rulingWords(ruling, see, currency);
  const notes = notesOf(see, ruling);
  const fact = (input: EvidenceInput): Fact => ({
    input,
    name: evidenceWords[input].name,
    text: evidenceText(input, evidence[input], currency),
  });
  const decided = [...seen];
  const turns = turnsOf(evidence, ruling, { inputs: likeliestFirst(decided, own), currency });
  const matureOn = ruling.rule === '6' ? see('matureOn') : null;
  return {
    ...ruling,
    ...words,
    facts: [...own].map(fact),
    inputs: [...seen],
    missing: decided
      .filter((input) => evidence[input] === null || (input === 'valued' && !evidence.valued))
      .map((input) => ({ ...fact(input), text: evidenceWords[input].remedy })),
    turns,
    notes,
    validUntil: asOf === null ? null : (matureOn ?? asOf + validDays * dayMs),
  };
}
