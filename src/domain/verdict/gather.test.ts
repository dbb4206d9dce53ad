import { describe, expect, it } from 'vitest';
import { costTemplates, emptyCostSheet } from '#domain/economics/cost-templates.ts';
import { expectClose } from '#domain/economics/examples.test-kit.ts';
import { startingPlan, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import type { ValueDefinition } from '#domain/economics/value-definition.ts';
import { binaryMatrix } from '#domain/economics/value-matrix.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { chunkOfRows } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { dayMs } from '#domain/time/instant.ts';
import { writeLedger } from '#domain/economics/ledger/ledger-document.ts';
import type { Retrain } from '#domain/economics/ledger/ledger.ts';
import { writePlanDocument } from '#domain/economics/plan-document.ts';
import { writeValueDocument } from '#domain/economics/value-document.ts';
import { decide } from './decide.ts';
import { decisionReport } from './decision-report.ts';
import { gather, type Known } from './gather.ts';
import { volumeOf } from './model-context.ts';
import { readDecision } from './read-decision.ts';
import { knownFrom } from './known-from.ts';
import { nothingStated, readStated, withStated } from './stated-evidence.ts';
import { writeDecision } from './write-decision.ts';

const monday = Date.UTC(2026, 0, 5);

/** A week of 700 rows, half positive; so many positives are missed, so many rows at the end have no label. */
function week(number: number, missed: number, unlabelled = 0) {
  const start = monday + number * 7 * dayMs;
  const rows = Array.from({ length: 700 }, (_, i): BinaryRow => {
    const positive = i % 2 === 1;
    const hit = positive && i >= missed * 2;
    return {
      score: hit ? 0.9 : 0.2,
      decision: hit ? 1 : 0,
      actual: i >= 700 - unlabelled ? null : positive ? 1 : 0,
    };
  });
  return chunkOfRows(rows, { key: `week ${number}`, period: 'analysis', start, end: start + 7 * dayMs });
}

const profileOf = (missed: readonly number[], unlabelled: readonly number[] = []): ModelProfile => ({
  model: {
    id: 'm',
    name: 'M',
    task: 'binary',
    positive: null,
    unit: null,
    description: null,
    simulated: false,
  },
  spec: {
    chunkRule: { kind: 'period', period: 'week' },
    scoreBins: 4096,
    exactScores: 10_000,
    segmentScoreBins: 64,
    classes: null,
    valueEdges: null,
    features: {},
    segments: {},
  },
  chunks: missed.map((count, i) => week(i, count, unlabelled[i] ?? 0)),
  limits: {},
  asOf: monday + missed.length * 7 * dayMs,
  notices: [],
});

const definition: ValueDefinition = {
  currency: 'EUR',
  worth: {
    kind: 'matrix',
    matrix: binaryMatrix([
      [0, -60],
      [-10, 5],
    ]),
  },
  referenceChunks: 4,
  materiality: 0,
};
const plan: RetrainPlan = {
  ...startingPlan('EUR'),
  sheet: { ...emptyCostSheet('EUR'), lines: costTemplates[0]?.lines ?? [] },
};

// Noise of two rows, then a loss that grows week by week, or jumps.
const steady = [10, 12, 10, 12, 11, 10, 12, 11];
const jump = [10, 12, 10, 12, 110, 112, 110, 111];

const known = (missed: readonly number[], more: Partial<Known> = {}): Known => ({
  profile: profileOf(missed),
  definition,
  plan,
  events: [],
  ledger: [],
  incidentNotes: {},
  stated: nothingStated,
  ...more,
});
const verdictOf = (facts: Known) => decide(gather(facts).input).verdict;
const at = (number: number, kind: ModelEvent['kind']): ModelEvent => ({
  time: monday + number * 7 * dayMs + dayMs,
  kind,
  text: '',
});

describe('what a verdict rests on', () => {
  it('is nothing while nobody said what predictions are worth', () => {
    const gathered = gather(known(steady, { definition: null }));
    expect(gathered).toMatchObject({ course: null, input: { evidence: { valued: false }, benefit: null } });
    expect(decide(gathered.input).verdict.kind).toBe('cannot-judge');
  });

  it('is the value alone where costs are in another currency', () => {
    const dollars = { ...plan, sheet: { ...plan.sheet, currency: 'USD' } };
    const mixed = gather(known(jump, { plan: dollars, events: [at(4, 'release')] }));
    expect(mixed.input).toMatchObject({ currency: 'EUR', benefit: null, costs: null });
    expect(mixed.course).not.toBeNull();
    expect(mixed.remarks[0]?.what).toBe('Amounts are in EUR and USD.');
    expect(decide(mixed.input).verdict.reason).toContain('nobody has said what a retrain costs');
  });

  it('leaves a steady model alone', () => {
    expect(verdictOf(known(steady))).toMatchObject({ kind: 'leave-alone' });
  });

  it('asks for the cause of a jump that nothing explains', () => {
    expect(verdictOf(known(jump))).toMatchObject({ kind: 'investigate-first', rule: '8' });
  });

  it('takes a change upstream near the jump for its cause', () => {
    expect(verdictOf(known(jump, { events: [at(3, 'upstream')] }))).toMatchObject({
      kind: 'investigate-first',
      rule: '3',
    });
  });

  it('rolls back a release that brought the jump, once somebody says that the old version runs', () => {
    const events = [at(4, 'release')];
    expect(verdictOf(known(jump, { events })).kind).toBe('retrain-now');
    const stated = readStated(
      withStated(nothingStated, 'previousRunnable', { value: true, note: 'Kept warm.' }),
    );
    const facts = known(jump, { events, stated });
    expect(verdictOf(facts)).toMatchObject({ kind: 'roll-back', rule: '1' });
    expect(gather(facts).origins.previousRunnable).toBe('Kept warm.');
  });

  it('waits out a holiday that explains the loss, and no other', () => {
    const once = [10, 12, 10, 12, 11, 10, 12, 110];
    const events = [at(7, 'holiday')];
    expect(verdictOf(known(once, { events }))).toMatchObject({ kind: 'leave-alone', rule: '4' });
    // Three of the four newest weeks lose as much without a holiday.
    expect(verdictOf(known(jump, { events })).rule).toBe('8');
  });

  it('asks for the cost of a retrain where the loss is real and nobody priced one', () => {
    const events = [at(4, 'release')];
    expect(verdictOf(known(jump, { events, plan: null }))).toMatchObject({ kind: 'cannot-judge', rule: '0' });
    expect(verdictOf(known(jump, { events, plan: startingPlan('EUR') }))).toMatchObject({
      kind: 'cannot-judge',
    });
  });

  it('waits for labels while every chunk after the reference is provisional', () => {
    const profile = profileOf(jump, [0, 0, 0, 0, 300, 300, 300, 300]);
    const verdict = verdictOf(known(jump, { profile }));
    expect(verdict).toMatchObject({ kind: 'wait-for-labels', rule: '6' });
    expect(verdict.reason).toContain('0.571');
  });

  it('moves the threshold where that alone brings money', () => {
    const cheap = {
      ...definition,
      worth: {
        kind: 'matrix' as const,
        matrix: binaryMatrix([
          [0, -1],
          [-100, 50],
        ]),
      },
    };
    const gathered = gather(known(steady, { definition: cheap }));
    expect(gathered.threshold).toMatchObject({ deployed: 0.9 });
    // Optimum 1/151: from 0.9 down every row is decided positive; 11 missed positives and 350 negatives a week.
    expectClose(gathered.threshold?.gain?.perPrediction, (44 * 150 - 4 * 350) / 2800);
    expect(decide(gathered.input).verdict).toMatchObject({ kind: 'move-threshold', rule: '8b' });
  });

  it('is the volume of the last four weeks', () => {
    const { chunks, asOf } = profileOf(steady);
    expectClose(volumeOf(chunks, asOf), 100);
    expect(volumeOf([], null)).toBeNull();
    // The last week has one day so far; with nothing but it, that day counts.
    const running = chunks.map((chunk, i) => (i === chunks.length - 1 ? { ...chunk, rows: 100 } : chunk));
    const soon = monday + (7 * 7 + 1) * dayMs;
    expectClose(volumeOf(running, soon), 100);
    expectClose(volumeOf(running.slice(-1), soon), 100);
  });
});

describe('what ledger, labels and versions tell', () => {
  it('knows of retrains from the ledger, and of one that is not live yet', () => {
    const retrain = (part: Partial<Retrain>): Retrain => ({
      id: 'r',
      ordered: monday,
      live: null,
      dataUntil: null,
      trigger: 'Drop',
      currency: 'EUR',
      costs: {},
      expected: null,
      realised: null,
      outcome: 'pending',
      ...part,
    });
    const documents = (part: Partial<Retrain>) => ({
      value: writeValueDocument(definition),
      costs: writePlanDocument(plan),
      events: null,
      incidents: null,
      notes: null,
      ledger: writeLedger([retrain(part)]),
    });
    const live = { live: monday + 28 * dayMs, outcome: 'kept' } as const;
    const gathered = gather(knownFrom(profileOf(jump), documents(live)));
    expect(gathered.input.evidence).toMatchObject({ versionDrop: true, unexplainedStep: false });
    const pending = gather(knownFrom(profileOf(jump), documents({})));
    expect(pending.remarks.map(({ path }) => path)).toContain('pending');
  });

  it('judges nothing by old chunks once labels have stopped', () => {
    const stopped = profileOf(
      [...steady, ...steady],
      [0, 0, 0, 0, 0, 0, 0, 0, 700, 700, 700, 700, 700, 700, 700, 700],
    );
    expect(gather(known(steady, { profile: stopped })).input.evidence.estimatedOnly).toBe(true);
    expect(verdictOf(known(steady, { profile: stopped })).rule).toBe('6');
    // One chunk whose labels are still to come is as it should be.
    const late = profileOf(steady, [0, 0, 0, 0, 0, 0, 0, 700]);
    expect(gather(known(steady, { profile: late })).input.evidence.estimatedOnly).toBe(false);
  });

  it('leaves a chunk in which a version went live out of the decay', () => {
    const growing = [10, 12, 10, 12, 300, 14, 12, 13];
    const fitOf = (events: readonly ModelEvent[]) => gather(known(growing, { events })).course?.fit;
    const day = { ...at(4, 'release'), time: monday + 30 * dayMs };
    const [whole, without] = [fitOf([]), fitOf([day])];
    expect([whole?.kind, without?.kind]).toEqual(['fitted', 'fitted']);
    expect(without).not.toEqual(whole);
  });
});

describe('what people state', () => {
  it('goes before what was measured, and can be taken back', () => {
    const said = readStated(
      withStated(nothingStated, 'unexplainedStep', { value: false, note: 'Known: new price.' }),
    );
    expect(said).toEqual({
      evidence: { unexplainedStep: false },
      notes: { unexplainedStep: 'Known: new price.' },
    });
    expect(verdictOf(known(jump, { stated: said })).kind).toBe('retrain-now');
    expect(readStated(withStated(said, 'unexplainedStep', { value: null, note: '' }))).toEqual(nothingStated);
    expect(readStated(withStated(said, 'skew', { value: true, note: 'x' })).evidence).toEqual({
      unexplainedStep: false,
      skew: true,
    });
  });

  it('is nothing where the document is something else', () => {
    for (const content of [null, 1, 'x', [], {}, { evidence: { skew: 'yes' } }])
      expect(readStated(content)).toEqual(nothingStated);
  });
});

it('the document of what was gathered decides the same on the command line', () => {
  const { input } = gather(known(jump, { events: [at(4, 'release')] }));
  const read = readDecision(JSON.parse(JSON.stringify(writeDecision(input))));
  if (read.outcome === 'faulty') throw new RangeError(JSON.stringify(read.faults));
  expect(decisionReport(read.input, decide(read.input))).toEqual(decisionReport(input, decide(input)));
});
