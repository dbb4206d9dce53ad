import { describe, expect, it } from 'vitest';
import { decide } from '#domain/verdict/decide.ts';
import { readDecision } from '#domain/verdict/read-decision.ts';
import type { DecisionInput } from '#domain/verdict/decision-input.ts';
import type { ModelReport, ReportChunk } from './model-report.ts';
import { readReport, writeReport } from './report-document.ts';
import { reportFigures } from './report-figures.ts';
import { reportMarkdown, reportParts } from './report-lines.ts';
import { scenarios } from './scenarios.ts';

const chunk = (key: string, part: Partial<ReportChunk> = {}): ReportChunk => ({
  key,
  start: Date.UTC(2026, Number(key), 1),
  end: Date.UTC(2026, Number(key) + 1, 1),
  rows: 100,
  labels: 'mature',
  n: 100,
  total: 50,
  standardError: 0.1,
  estimated: null,
  lostRate: 1,
  lostMix: -2,
  rules: [
    { name: '0', total: 10 },
    { name: '1', total: 20 },
  ],
  perfect: 120,
  ...part,
});

/** The worked example of a net benefit. */
function decisionInput(): DecisionInput {
  const read = readDecision({
    model: 'churn',
    currency: 'EUR',
    as_of: '2026-05-01T00:00:00.000Z',
    benefit: {
      N: 20_000,
      H: 60,
      lead: 5,
      mu: 0.03,
      sigma: 0.03,
      sd_diff: 2,
      n_test: 40_000,
      K: 3831.33,
      K_testing: 760,
      p_cat: 0.05,
      detect: 0.8,
      L_cat: 14_000,
    },
    evidence: { g_lo: 0.02, g_hi: 0.06, n: 50_000, materiality: 0 },
  });
  if (read.outcome !== 'read') throw new Error(JSON.stringify(read.faults));
  return read.input;
}

const report = (): ModelReport => ({
  model: { id: 'churn', name: 'Customer | churn', description: null, simulated: false },
  asOf: Date.UTC(2026, 4, 1),
  decision: decisionInput(),
  basis: 'A guess.',
  chunks: [chunk('0'), chunk('1'), chunk('2', { labels: 'provisional', total: 7, estimated: 3 })],
  ledger: [],
  goLives: [],
});

describe('the figures of a report', () => {
  const figures = reportFigures(report().chunks);

  it('keep final, provisional and estimated money apart', () => {
    expect(figures).toMatchObject({
      realised: 100,
      realisedRows: 200,
      provisional: 7,
      estimated: 3,
      perThousand: 500,
    });
  });

  it('compare with rules without a model on the same rows, best first', () => {
    expect(figures.rules).toEqual([
      { name: '1', total: 40 },
      { name: '0', total: 20 },
    ]);
    // (100 − 40) / (240 − 40)
    expect(figures.shareOfPossible).toBeCloseTo(0.3, 12);
  });

  it('give an interval from the spread of chunks once there are four', () => {
    expect(figures.perThousandRange).toBeNull();
    const four = [40, 60, 50, 50].map((total, i) => chunk(String(i), { total }));
    // Residuals −10, 10, 0, 0: √(200 · 4 / 3) / 400 = 0.040825; times 1.959964 and 1,000.
    expect(reportFigures(four).perThousandRange?.high).toBeCloseTo(500 + 80.015, 2);
  });

  it('say nothing where nothing is known', () => {
    expect(reportFigures([])).toMatchObject({
      realised: 0,
      perThousand: null,
      rules: [],
      shareOfPossible: null,
      lostRate: null,
    });
  });
});

it('tells scenarios by the percentiles of the belief', () => {
  const { benefit } = decisionInput();
  const told = benefit ? scenarios(benefit) : [];
  expect(told.map(({ name }) => name)).toEqual(['Pessimistic', 'Base', 'Optimistic']);
  expect(told[0]?.gain).toBeCloseTo(0.03 - 1.6448536 * 0.03, 8);
  expect(told[0]?.benefit).toBeLessThan(told[1]?.benefit ?? NaN);
});

describe('a report', () => {
  it('is the same again from its own JSON', () => {
    const whole = { made: 1, models: [report()] };
    const read = readReport(JSON.parse(JSON.stringify(writeReport(whole))));
    expect(read.outcome).toBe('read');
    const [again] = read.outcome === 'read' ? read.report.models : [];
    const text = (one: ModelReport) => reportMarkdown(one, decide(one.decision));
    expect(again && text(again)).toBe(text(report()));
  });

  it.each([
    ['no object', 7, 'the document'],
    ['another format', { format: 'x' }, 'format'],
    ['a newer version', { format: 'plumbline-report', version: 2 }, 'version'],
    ['no models', { format: 'plumbline-report', version: 1, made: 1, models: [] }, 'models'],
    [
      'a broken decision',
      { format: 'plumbline-report', version: 1, made: 1, models: [{ model: {}, chunks: [], decision: 5 }] },
      'models[0].decision.the document',
    ],
    [
      'a broken chunk',
      {
        format: 'plumbline-report',
        version: 1,
        made: 1,
        models: [
          {
            model: {},
            decision: writeReport({ made: 1, models: [report()] }).models[0]?.decision,
            chunks: [{ rows: -1 }],
          },
        ],
      },
      'models[0].chunks[0].rows',
    ],
  ])('is refused with the path of the fault: %s', (_, json, path) => {
    const read = readReport(json);
    expect(read.outcome === 'faulty' ? read.faults.map((fault) => fault.path) : []).toContain(path);
  });

  it('says money before percent, names two baselines, and never a year from less than 90 days', () => {
    const parts = reportParts(report(), decide(report().decision));
    expect(parts.map(({ title }) => title)).toEqual([
      'Verdict and money',
      'Against what',
      'Value to date',
      'Value lost since go-live',
      'What a retrain costs',
      'Past retrains',
      'How often',
      'What would change it',
      'What matters most',
      'If the gain turned out otherwise',
      'Method',
    ]);
    expect(parts[1]?.table?.rows.map(([name]) => name)).toEqual([
      'The model',
      'Always 1',
      'Always 0',
      'Without any error (a bound)',
    ]);
    expect(parts[3]?.lines[0]).toContain('Not carried to a year');
    expect(parts[1]?.lines).toHaveLength(1);
    const markdown = reportMarkdown(report(), decide(report().decision));
    expect(markdown).toContain('| The model | 100 EUR |');
    expect(markdown).not.toMatch(/NaN|undefined|Infinity|-0\b/);
  });

  it('names the previous version as a baseline once a release is known, also when read back', () => {
    const at = (day: number) => Date.UTC(2026, 2, day);
    const released: ModelReport = {
      ...report(),
      chunks: [
        chunk('0', { start: at(1), end: at(8), n: 1000, total: 50 }),
        chunk('1', { start: at(8), end: at(15), n: 500, total: 100 }),
      ],
      goLives: [at(8)],
    };
    const read = readReport(JSON.parse(JSON.stringify(writeReport({ made: 1, models: [released] }))));
    const [again] = read.outcome === 'read' ? read.report.models : [];
    for (const one of [released, again])
      expect(one && reportParts(one, decide(one.decision))[1]?.lines[1]).toBe(
        'The previous version earned 50 EUR per 1,000 predictions (1,000 with final labels); the version live since 2026-03-08 earns 200 EUR per 1,000 predictions (500 with final labels). These are other predictions, so another mix of cases is part of the difference.',
      );
  });
});
