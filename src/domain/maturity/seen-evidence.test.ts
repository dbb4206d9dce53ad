import { describe, expect, it } from 'vitest';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { dayMs } from '#domain/time/instant.ts';
import { seenContext, seenEvidence, type SeenFacts } from './seen-evidence.ts';
import { currentEdition } from './shipped-editions.ts';
import { today } from './worked-teams.test-kit.ts';

const labelledRow = { score: 0.5, decision: 1, actual: 1 } as const;
const silentRow = { score: 0.5, decision: 1, actual: null } as const;
const dayText = (daysAgo: number) => new Date(today - daysAgo * dayMs).toISOString().slice(0, 10);

const profileOf = (daysAgo: number, rows: Parameters<typeof dayChunk>[1]): ModelProfile => ({
  model: {
    id: 'loan',
    name: 'Loan',
    task: 'binary',
    positive: null,
    unit: null,
    description: null,
    simulated: true,
  },
  spec: {
    chunkRule: { kind: 'period', period: 'day' },
    scoreBins: 10,
    exactScores: 10,
    segmentScoreBins: 10,
    classes: null,
    valueEdges: null,
    features: {},
    segments: {},
  },
  chunks: [dayChunk(dayText(daysAgo + 1), rows)],
  limits: {},
  asOf: today - daysAgo * dayMs,
  notices: [],
});
const factsOf = (part: Partial<SeenFacts>): SeenFacts => ({
  profile: profileOf(3, [labelledRow, silentRow]),
  events: [],
  incidentNotes: {},
  valueSavedAt: null,
  models: 3,
  ...part,
});
const given = { context: {}, ageing: currentEdition.ageing, now: today };
const saysOf = (part: Partial<SeenFacts>) =>
  seenEvidence(factsOf(part), given).map(({ criterion, says }) => `${criterion} ${says}`);

describe('what the dashboard has seen', () => {
  it('supports the comparison with actuals while the log is young enough', () => {
    expect(saysOf({})).toEqual(['MON.1 supports']);
    expect(saysOf({ profile: profileOf(90, [labelledRow]) })).toEqual(['MON.1 supports']);
    expect(saysOf({ profile: profileOf(91, [labelledRow]) })).toEqual(['MON.1 contradicts']);
    const slow = { ...given, context: { label_delay_days: 60 } };
    const facts = factsOf({ profile: profileOf(91, [labelledRow]) });
    expect(seenEvidence(facts, slow)[0]?.says).toBe('supports');
  });

  it('contradicts it where no outcome has come', () => {
    expect(saysOf({ profile: profileOf(1, [silentRow]) })).toEqual(['MON.1 contradicts']);
  });

  it('knows of limits, retrains, releases, incidents and value, and says what it cannot see', () => {
    const at = today - dayMs;
    const all = {
      profile: { ...profileOf(3, [labelledRow]), limits: { accuracy: { lower: 0.8, upper: null } } },
      events: [
        { time: at, kind: 'retrain', text: 'new product' },
        { time: at, kind: 'release', text: '' },
      ],
      incidentNotes: {
        a: { state: 'explained', note: 'feed', by: '', at },
        b: { state: 'open', note: '', by: '', at },
      },
      valueSavedAt: at,
    } as const;
    expect(saysOf(all)).toEqual([
      'MON.1 supports',
      'MON.2 part',
      'RET.1 supports',
      'DEP.1 part',
      'RCA.2 supports',
      'VAL.1 part',
    ]);
    expect(saysOf({ events: [{ time: at, kind: 'retrain', text: '' }] })).toEqual([
      'MON.1 supports',
      'RET.1 part',
    ]);
  });

  it('asks about a year of log without a single incident', () => {
    const year = (days: number) => ({
      ...profileOf(1, [labelledRow]),
      chunks: [dayChunk(dayText(days + 1), [labelledRow]), dayChunk(dayText(2), [labelledRow])],
    });
    expect(saysOf({ profile: year(365) })).toEqual(['MON.1 supports']);
    expect(saysOf({ profile: year(366) })).toEqual(['MON.1 supports', 'RCA.2 contradicts']);
    const noted = { a: { state: 'open', note: '', by: '', at: today } } as const;
    expect(saysOf({ profile: year(366), incidentNotes: noted })).toEqual(['MON.1 supports']);
  });

  it('proposes circumstances that it can count', () => {
    expect(seenContext(factsOf({})).map(({ input, value }) => [input, value])).toEqual([['models', 3]]);
  });
});
