import { describe, expect, it } from 'vitest';
import { example } from '#domain/economics/examples.test-kit.ts';
import { decimalText } from '#domain/quantity/decimal.ts';
import { allocateBill, usualTags } from './allocate-bill.ts';
import { billLines } from './bill-lines.ts';
import { readPeopleCosts } from './people-costs.ts';
import { readBill } from './read-bill.ts';

const header = ['ChargeCategory', 'BilledCost', 'EffectiveCost', 'BillingCurrency', 'Tags'];
const row = (effective: string, tags = 'NULL', currency = 'EUR') => ['Usage', '', effective, currency, tags];

function read(records: readonly (readonly string[])[]) {
  const bill = readBill(records);
  if (bill.outcome !== 'read') throw new Error(JSON.stringify(bill.faults));
  return bill;
}

const wanted = { model: 'churn', mapping: usualTags, run: { from: null, until: null } };

describe('a bill in the FOCUS format', () => {
  const { in: given, out } = example<
    { rows: readonly Record<'ChargeCategory' | 'BilledCost' | 'EffectiveCost' | 'Tags', string>[] },
    { effective: string; billed: string; by_model_stage: Record<string, string>; allocated_share: string }
  >('E21');
  const rows = given.rows.map(({ ChargeCategory, BilledCost, EffectiveCost, Tags }) => [
    ChargeCategory,
    BilledCost,
    EffectiveCost,
    'EUR',
    Tags,
  ]);
  const bill = read([header, ...rows]);
  const allocated = allocateBill(bill.charges, usualTags);

  it('adds up to the published amounts, to the last digit', () => {
    expect(decimalText(allocated.effective)).toBe(out.effective);
    expect(decimalText(allocated.billed)).toBe(out.billed);
    expect(allocated.allocatedShare?.toFixed(4)).toBe(out.allocated_share);
    const named = allocated.costs.map(({ model, stageWord, effective }) => [
      `${model ?? '(untagged)'}/${stageWord ?? '(unmapped)'}`,
      decimalText(effective),
    ]);
    expect(Object.fromEntries(named)).toEqual(out.by_model_stage);
  });

  it('keeps taxes and credits as lines of their own, and tells of tags that are not what they seem', () => {
    expect(Object.entries(allocated.byCategory).map(([name, sum]) => [name, decimalText(sum)])).toEqual([
      ['Purchase', '0'],
      ['Usage', '53.68711'],
      ['Tax', '2.95'],
      ['Credit', '-5.00'],
    ]);
    expect(bill.remarks).toEqual([
      '1 charges have a tag whose name begins or ends with a space; it is another tag than the one without.',
    ]);
  });

  it('gives a model the lines of its cost sheet, and says what it leaves out', () => {
    const { lines, leftOut } = billLines(bill.charges, wanted);
    expect(lines.map(({ stage, quantity }) => [stage, quantity])).toEqual([
      ['compute', 33.2],
      ['storage', 12.4],
      ['compute', 2.95],
    ]);
    expect(leftOut).toEqual([]);
    const credited = read([header, row('-0.15', '{"model":"churn","stage":"compute"}')]).charges;
    expect(billLines(credited, wanted)).toMatchObject({ lines: [], leftOut: [{ what: 'From the bill' }] });
  });

  it('refuses two currencies, amounts that are none, tags that are no object, and other tables', () => {
    const faults = (records: readonly (readonly string[])[]) => {
      const refused = readBill(records);
      return refused.outcome === 'refused' ? refused.faults.map(({ row: at, text }) => `${at}: ${text}`) : [];
    };
    expect(faults([header, row('1'), row('1', 'NULL', 'USD')])).toEqual([
      '1: the bill is in EUR and USD; give one file per currency',
    ]);
    expect(faults([header, row('cheap'), row('1', '[1]'), row('NULL'), row('1', '', 'Euro')])).toEqual([
      '2: EffectiveCost: "cheap" is no amount',
      '3: Tags: is no JSON object of scalar values',
      '4: EffectiveCost: is missing',
      '5: BillingCurrency: "Euro" is no code of ISO 4217',
    ]);
    expect(faults([['a', 'b']])[0]).toContain('is this a bill in the FOCUS format?');
    expect(faults([header])).toEqual(['1: the bill has no charges']);
  });

  it('takes own columns before tags, times without a zone as UTC, and knows unused commitments', () => {
    const own = [
      ...header,
      'x_ModelId',
      'x_Stage',
      'ChargePeriodStart',
      'CommitmentDiscountStatus',
      'ChargeClass',
    ];
    const { charges, remarks } = read([
      own,
      [
        ...row('3', '{"model":"other","__proto__":"x"}'),
        'churn',
        'labels',
        '2026-01-01 00:00:00',
        'Unused',
        'Correction',
      ],
    ]);
    const { costs, unused, corrections } = allocateBill(charges, usualTags);
    expect(costs.map(({ model, stage }) => [model, stage])).toEqual([['churn', 'labels']]);
    expect([decimalText(unused), corrections]).toEqual(['3', 1]);
    expect(remarks).toEqual(['1 charges have times without a zone; they are taken as UTC.']);
  });
});

describe('lines of a cost sheet from a bill', () => {
  it('keeps tax apart from usage less credits, and leaves unused commitments out', () => {
    const names = [...header, 'CommitmentDiscountStatus'];
    const tags = '{"model":"churn","stage":"training"}';
    const of = (category: string, amount: string, status = '') => {
      const fields = row(amount, tags);
      fields[header.indexOf('ChargeCategory')] = category;
      return [...fields, status];
    };
    const { charges } = read([
      names,
      of('Usage', '100'),
      of('Credit', '-60'),
      of('Tax', '19'),
      of('Usage', '7', 'Unused'),
    ]);
    const { lines, leftOut } = billLines(charges, wanted);
    expect(lines.map(({ stage, what, quantity }) => [stage, what, quantity])).toEqual([
      ['compute', 'From the bill', 40],
      ['compute', 'Tax, from the bill', 19],
    ]);
    expect(leftOut.map(({ what, effective }) => [what, decimalText(effective)])).toEqual([
      ['Unused commitment', '7'],
    ]);
  });

  it('takes of each charge the share of its time that lies in the retrain', () => {
    const names = [...header, 'ChargePeriodStart', 'ChargePeriodEnd'];
    const month = (from: string, to: string) => [
      ...row('31', '{"model":"churn","stage":"compute"}'),
      from,
      to,
    ];
    const { charges } = read([
      names,
      month('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
      month('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'),
    ]);
    const run = { from: Date.UTC(2026, 0, 30), until: Date.UTC(2026, 2, 4) };
    // Two days of January, three of March, at 1 a day.
    expect(billLines(charges, { ...wanted, run }).lines.map(({ quantity }) => quantity)).toEqual([5]);
    const wrong = readBill([names, month('2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z')]);
    expect(wrong.outcome === 'refused' && wrong.faults).toEqual([
      { row: 2, text: 'ChargePeriodEnd: is no time after ChargePeriodStart' },
    ]);
  });
});

describe('a table of hours and invoices', () => {
  const head = ['date', 'model', 'stage', 'hours', 'rate', 'amount', 'currency'];

  it('becomes lines of the cost sheet', () => {
    const { lines, currency, elsewhere, faults } = readPeopleCosts(
      [
        head,
        ['2026-03-01', 'churn', 'review', '10', '90', '', 'EUR'],
        ['2026-03-02', 'churn', 'labels', '', '', '600', 'EUR'],
        ['2026-03-02', 'other', 'labels', '', '', '600', 'USD'],
      ],
      'churn',
    );
    expect(lines.map(({ stage, quantity, unit, price }) => [stage, quantity, unit, price])).toEqual([
      ['review', 10, 'h', 90],
      ['labels', 600, '', 1],
    ]);
    expect([currency, elsewhere, faults]).toEqual(['EUR', 1, []]);
  });

  it('says which rows cannot be used, and why', () => {
    const rows = [
      ['', 'churn', 'dancing', '1', '1', '', 'EUR'],
      ['', 'churn', 'review', '1', '', '', 'EUR'],
    ];
    expect(readPeopleCosts([head, ...rows], 'churn').faults.map(({ row: at }) => at)).toEqual([2, 3]);
    const mixed = [
      ['', 'churn', 'review', '1', '1', '', 'EUR'],
      ['', 'churn', 'review', '1', '1', '', 'USD'],
    ];
    expect(readPeopleCosts([head, ...mixed], 'churn').faults[0]?.text).toContain('EUR and USD');
    expect(readPeopleCosts([['model']], 'churn').faults[0]?.text).toContain('no stage, no currency');
  });
});
