import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { example } from '#domain/economics/examples.test-kit.ts';
import { dayMs } from '#domain/time/instant.ts';
import { evidenceInputs, evidenceSymbols } from './evidence-symbols.ts';
import { noEvidence, type Evidence, type EvidenceInput } from './evidence.ts';
import { evidenceWords } from './evidence-words.ts';
import { judge, rulingOf } from './judge.ts';

type Symbols = Readonly<Record<string, number | boolean>>;

const { in: given, vectors } = example<
  { base: Symbols },
  unknown,
  { vectors: readonly { name: string; change: Symbols; want: string }[] }
>('E22');

/** Evidence from the short names of the worked vectors; what they do not name is not known. */
const evidenceOf = (symbols: Symbols): Evidence => ({
  ...noEvidence,
  valued: true,
  ...Object.fromEntries(
    evidenceInputs.flatMap((input) => {
      const value = symbols[evidenceSymbols[input]];
      return value === undefined ? [] : [[input, value]];
    }),
  ),
});

const clear = evidenceOf(given.base);
const asOf = Date.UTC(2026, 0, 31);
const context = { currency: 'EUR', asOf };

describe('the worked vectors', () => {
  it.each(vectors)('$name: $want', ({ change, want }) => {
    const { kind } = judge(evidenceOf({ ...given.base, ...change }), context);
    expect(kind.toUpperCase().replaceAll('-', '_')).toBe(want);
  });
});

describe('the rules', () => {
  const cases: readonly (readonly [string, Partial<Evidence>, string, string])[] = [
    ['no value', { valued: false }, 'cannot-judge', '0'],
    ['no gap', { gapHigh: null }, 'cannot-judge', '0'],
    ['no cost', { netBenefit: null }, 'cannot-judge', '0'],
    ['99 rows', { matureRows: 99 }, 'cannot-judge', '0'],
    ['100 rows', { matureRows: 100 }, 'retrain-now', '10'],
    ['rare event', { rareEvent: true }, 'leave-alone', '4'],
    ['loss that nobody minds', { materiality: 0.06 }, 'leave-alone', '5'],
    ['loss that may be one nobody minds', { materiality: 0.02 }, 'leave-alone', '7'],
    ['maturity at its limit', { maturity: 0.9 }, 'retrain-now', '10'],
    ['waiting worth its cost', { maturity: 0.5, waitWorth: 10, waitCost: 10 }, 'wait-for-labels', '6'],
    ['chance at its limit', { payChance: 0.8 }, 'retrain-now', '10'],
    ['never pays', { neverPays: true }, 'leave-alone', '9'],
    ['version drop without a way back', { versionDrop: true, rollbackBenefit: 1e9 }, 'retrain-now', '10'],
    [
      'rolling back costs more than it brings',
      { versionDrop: true, previousRunnable: true, rollbackBenefit: 0, netBenefit: -1 },
      'leave-alone',
      '9',
    ],
    [
      'threshold instead of leaving alone',
      { gapHigh: -1, gapLow: -2, thresholdBenefit: 10, thresholdBenefitLow: 1 },
      'move-threshold',
      '8b',
    ],
    [
      'threshold worth more than a retrain',
      { thresholdBenefit: 21_000, thresholdBenefitLow: 1 },
      'move-threshold',
      '8b',
    ],
    [
      'threshold worth less than a retrain',
      { thresholdBenefit: 20_999, thresholdBenefitLow: 1 },
      'retrain-now',
      '10',
    ],
    [
      'threshold that may bring nothing',
      { gapHigh: -1, gapLow: -2, thresholdBenefit: 10, thresholdBenefitLow: 0 },
      'leave-alone',
      '5',
    ],
    [
      'no threshold moved over bad data',
      { incidentOpen: true, thresholdBenefit: 1e9, thresholdBenefitLow: 1 },
      'investigate-first',
      '2',
    ],
    [
      'no threshold moved in a season',
      { seasonal: true, thresholdBenefit: 1e9, thresholdBenefitLow: 1 },
      'leave-alone',
      '4',
    ],
  ];

  it.each(cases)('%s', (...[, change, kind, rule]) => {
    expect(judge({ ...clear, ...change }, context)).toMatchObject({ kind, rule });
  });

  it('say that nothing can be judged where nothing is known', () => {
    const verdict = judge(noEvidence, { currency: 'EUR', asOf: null });
    expect(verdict).toMatchObject({ kind: 'cannot-judge', rule: '0', inputs: ['valued'], validUntil: null });
    expect(verdict.action).toBe('Enter a value matrix or an error cost.');
  });
});

describe('a verdict', () => {
  const verdict = judge(clear, context);

  it('carries its numbers in money', () => {
    expect(verdict.reason).toBe(
      'The loss lies between 0.02 and 0.06 EUR per prediction; a retrain brings 21,000 EUR net and pays with a chance of 0.91.',
    );
  });

  it('says what would turn it', () => {
    const turns = verdict.turns.map(({ input, text, verdict: to }) => `${input} ${text}: ${to}`);
    expect(turns).toContain('netBenefit at most 0 EUR: leave-alone');
    expect(turns).toContain('payChance below 0.8: leave-alone');
    expect(turns).toContain('gapLow at most 0 EUR per prediction: leave-alone');
    expect(turns).toContain('incidentOpen yes: investigate-first');
    expect(turns).toContain('maturity below 0.9: wait-for-labels');
  });

  it('says what nobody has looked at', () => {
    expect(verdict.missing.map(({ input }) => input)).toContain('leakage');
    expect(verdict.missing.map(({ input }) => input)).not.toContain('netBenefit');
    for (const { text } of verdict.missing) expect(text).toMatch(/\.$/);
  });

  it('holds for four weeks, or until labels are mature', () => {
    expect(verdict.validUntil).toBe(asOf + 28 * dayMs);
    const matureOn = asOf + 9 * dayMs;
    const wait = judge({ ...clear, maturity: 0.5, matureOn }, context);
    expect(wait.validUntil).toBe(matureOn);
    expect(wait.action).toBe('Wait until 2026-02-09, or buy labels.');
  });

  it('keeps a note about a changed world that costs nothing yet', () => {
    const note = judge({ ...clear, upstreamOpen: true, gapHigh: -0.01, gapLow: -0.05 }, context);
    expect(note.notes).toEqual([
      'A change upstream is not resolved, without a loss so far: settle it before the next retrain.',
    ]);
  });
});

const amount = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null });
const flag = fc.option(fc.boolean(), { nil: null });
const byUnit = {
  flag,
  money: amount,
  'per-prediction': fc.option(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { nil: null }),
  rows: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  day: fc.option(fc.integer({ min: 0, max: 2e12 }), { nil: null }),
} as const;
const valueOf = (input: EvidenceInput) => byUnit[evidenceWords[input].unit];
const anyEvidence = fc
  .record(Object.fromEntries(evidenceInputs.map((input) => [input, valueOf(input)])))
  .map((record) => ({
    ...(record as unknown as Evidence),
    valued: record['valued'] === true,
    materiality: Math.abs(Number(record['materiality'] ?? 0)),
  }));

describe('any verdict', () => {
  const text = (evidence: Evidence) => {
    const { turns: _, ...own } = judge(evidence, context);
    return JSON.stringify(own);
  };

  it('changes only when an input that it names changes', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (evidence, other) => {
        const { inputs } = judge(evidence, context);
        const named = new Set<string>(inputs);
        const changed = Object.fromEntries(
          Object.entries(evidence).map(([key, value]) => [
            key,
            named.has(key) ? value : other[key as EvidenceInput],
          ]),
        ) as unknown as Evidence;
        expect(text(changed)).toBe(text(evidence));
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('reads the same for the same evidence, and never shows what is no number', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const first = JSON.stringify(judge(evidence, context));
        expect(JSON.stringify(judge({ ...evidence }, context))).toBe(first);
        expect(first).not.toMatch(/NaN|Infinity|undefined|"-0|−0 /);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it('is really turned by each change that it says would turn it', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { kind, turns } = judge(evidence, context);
        for (const turn of turns) {
          expect(turn.verdict).not.toBe(kind);
          expect(turn.text).not.toBe('');
        }
        expect(rulingOf(evidence).kind).toBe(kind);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
