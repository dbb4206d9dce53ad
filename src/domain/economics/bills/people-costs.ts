import { costStages, type CostLine, type CostStage } from '#domain/economics/cost-sheet.ts';

/** Cost lines of one model from a table of hours and invoices, and what cannot be used of it. */
export interface PeopleCosts {
  readonly currency: string | null;
  readonly lines: readonly CostLine[];
  /** Rows of other models. */
  readonly elsewhere: number;
  readonly faults: readonly { readonly row: number; readonly text: string }[];
}

const columns = ['date', 'model', 'stage', 'hours', 'rate', 'amount', 'currency'] as const;
type Column = (typeof columns)[number];

const isStage = (word: string): word is CostStage => costStages.some((stage) => stage === word);

/** Hours × rate, or an amount; null where neither is a number of at least 0. */
function moneyOf(field: (name: Column) => string): Pick<CostLine, 'quantity' | 'unit' | 'price'> | null {
  const number = (name: Column) => (field(name) === '' ? NaN : Number(field(name)));
  const [hours, rate, amount] = [number('hours'), number('rate'), number('amount')];
  if (hours >= 0 && rate >= 0) return { quantity: hours, unit: 'h', price: rate };
  return amount >= 0 ? { quantity: amount, unit: '', price: 1 } : null;
}

/**
 * What cloud bills do not hold: people's hours and invoices of vendors, from the records of a table with the columns
 * `date, model, stage, hours, rate, amount, currency` in any order. A row has hours and a rate, or an amount.
 * @param records header first.
 */
export function readPeopleCosts(records: readonly (readonly string[])[], model: string): PeopleCosts {
  const [header = [], ...rows] = records;
  const names = header.map((name) => name.trim().toLowerCase());
  const lacking = (['model', 'stage', 'currency'] as const).filter((name) => !names.includes(name));
  const none = { currency: null, lines: [], elsewhere: 0 };
  if (lacking.length > 0)
    return {
      ...none,
      faults: [
        { row: 1, text: `the header has no ${lacking.join(', no ')}; it should be ${columns.join(', ')}` },
      ],
    };
  const lines: CostLine[] = [];
  const faults: PeopleCosts['faults'][number][] = [];
  const currencies = new Set<string>();
  let elsewhere = 0;
  for (const [i, row] of rows.entries()) {
    const field = (name: Column) => (row[names.indexOf(name)] ?? '').trim();
    const stage = field('stage').toLowerCase();
    const money = moneyOf(field);
    if (field('model') !== model) elsewhere += 1;
    else if (!isStage(stage))
      faults.push({
        row: i + 2,
        text: `"${field('stage')}" is no stage; there are ${costStages.join(', ')}`,
      });
    else if (!money)
      faults.push({ row: i + 2, text: 'needs hours and a rate, or an amount, each a number of at least 0' });
    else {
      currencies.add(field('currency'));
      const what = money.unit === 'h' ? 'Hours' : 'Invoice';
      lines.push({ stage, what: `${what} ${field('date')}`.trim(), ...money, times: 1, failedShare: 0 });
    }
  }
  const [currency = null, other] = currencies;
  if (other !== undefined)
    return {
      ...none,
      faults: [
        { row: 1, text: `the table is in ${[...currencies].join(' and ')}; give one file per currency` },
      ],
    };
  return { currency, lines, elsewhere, faults };
}
