import type { Instant } from '#domain/time/instant.ts';
import { parseDecimal, type Decimal } from '#domain/quantity/decimal.ts';

/** A charge as the FOCUS specification words it (versions 1.0 to 1.3), as far as it is used. */
export interface Charge {
  /** Row of the file, counted as an editor shows it. */
  readonly row: number;
  /** Amortised cost: what a retrain is charged with. */
  readonly effective: Decimal;
  readonly billed: Decimal;
  /** Usage, Purchase, Tax, Credit or Adjustment. */
  readonly category: string;
  /** True for a row that restates a closed period. */
  readonly isCorrection: boolean;
  /** True for a commitment that was paid and not used. */
  readonly isUnused: boolean;
  /** First instant and end (exclusive), ISO text as it stands; null where it does not. */
  readonly start: string | null;
  readonly end: string | null;
  /** Scalar tags by their exact keys, and own columns x_ModelId and x_Stage. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A bill in one currency, or why it cannot be used. */
export type Bill =
  | {
      readonly outcome: 'read';
      readonly currency: string;
      readonly charges: readonly Charge[];
      /** Oddities of the file that change no figure. */
      readonly remarks: readonly string[];
    }
  | {
      readonly outcome: 'refused';
      readonly faults: readonly { readonly row: number; readonly text: string }[];
    };

/** ISO times of a bill as an instant: without a zone they are UTC; null for text that is no time. */
function instantOf(text: string): Instant | null {
  const iso = text.replace(' ', 'T');
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`);
  return Number.isFinite(at) ? at : null;
}

/** When a charge ran; null where it does not say, or says no stretch of time. */
export function chargePeriod({
  start,
  end,
}: Pick<Charge, 'start' | 'end'>): { readonly start: Instant; readonly end: Instant } | null {
  const [from, to] = [start === null ? null : instantOf(start), end === null ? null : instantOf(end)];
  return from !== null && to !== null && to > from ? { start: from, end: to } : null;
}

const mostFaults = 20;
/** The specification writes no value as null; files write it as text. */
const isNull = (text: string) => text === '' || text.toUpperCase() === 'NULL';

const timeText = (text: string): string | null => (isNull(text) ? null : text);

/** Scalar values of a JSON object; null where it is none. */
function readTags(text: string): Record<string, string> | null {
  if (isNull(text)) return {};
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
    const scalars = Object.entries(json).filter(([, value]) => value !== null && typeof value !== 'object');
    return Object.fromEntries(scalars.map(([key, value]) => [key, String(value)]));
  } catch {
    return null;
  }
}

class BillReader {
  readonly charges: Charge[] = [];
  readonly faults: { row: number; text: string }[] = [];
  readonly currencies = new Set<string>();
  #zoneless = 0;
  #spaced = 0;
  readonly #header: readonly string[];

  constructor(header: readonly string[]) {
    this.#header = header.map((name) => name.trim());
  }

  get lacking(): readonly string[] {
    return ['EffectiveCost', 'BillingCurrency'].filter((name) => !this.#header.includes(name));
  }

  add(fields: readonly string[], row: number): void {
    const field = (name: string) => (fields[this.#header.indexOf(name)] ?? '').trim();
    const effective = this.#amount(field('EffectiveCost'), row, 'EffectiveCost');
    const billed = isNull(field('BilledCost'))
      ? effective
      : this.#amount(field('BilledCost'), row, 'BilledCost');
    const tags = readTags(field('Tags'));
    const currency = field('BillingCurrency');
    if (!tags) this.faults.push({ row, text: 'Tags: is no JSON object of scalar values' });
    if (!/^[A-Z]{3}$/.test(currency))
      this.faults.push({ row, text: `BillingCurrency: "${currency}" is no code of ISO 4217` });
    const period = { start: timeText(field('ChargePeriodStart')), end: timeText(field('ChargePeriodEnd')) };
    if (period.start !== null && period.end !== null && !chargePeriod(period))
      this.faults.push({ row, text: 'ChargePeriodEnd: is no time after ChargePeriodStart' });
    if (!effective || !billed || !tags) return;
    this.currencies.add(currency);
    this.#remark(field('ChargePeriodStart'), tags);
    const own = { x_ModelId: field('x_ModelId'), x_Stage: field('x_Stage') };
    const owned = Object.fromEntries(Object.entries(own).filter(([, value]) => !isNull(value)));
    this.charges.push({
      row,
      effective,
      billed,
      category: isNull(field('ChargeCategory')) ? 'Usage' : field('ChargeCategory'),
      isCorrection: field('ChargeClass') === 'Correction',
      isUnused: field('CommitmentDiscountStatus') === 'Unused',
      ...period,
      tags: { ...tags, ...owned },
    });
  }

  get remarks(): readonly string[] {
    return [
      ...(this.#zoneless > 0
        ? [`${this.#zoneless} charges have times without a zone; they are taken as UTC.`]
        : []),
      ...(this.#spaced > 0
        ? [
            `${this.#spaced} charges have a tag whose name begins or ends with a space; it is another tag than the one without.`,
          ]
        : []),
    ];
  }

  #amount(text: string, row: number, column: string): Decimal | null {
    const amount = parseDecimal(text);
    if (!amount)
      this.faults.push({
        row,
        text: `${column}: ${isNull(text) ? 'is missing' : `"${text.slice(0, 40)}" is no amount`}`,
      });
    return amount;
  }

  #remark(start: string, tags: Readonly<Record<string, string>>): void {
    if (!isNull(start) && !/(Z|[+-]\d{2}:?\d{2})$/.test(start)) this.#zoneless += 1;
    if (Object.keys(tags).some((key) => key !== key.trim())) this.#spaced += 1;
  }
}

/**
 * Reads a bill by the FOCUS specification from the records of a table. Columns that are not known are passed over;
 * E-notation, literal NULL and negative amounts are legal; two currencies are refused, because they cannot be added.
 * @param records header first.
 */
export function readBill(records: readonly (readonly string[])[]): Bill {
  const [header = [], ...rows] = records;
  const reader = new BillReader(header);
  if (reader.lacking.length > 0)
    return {
      outcome: 'refused',
      faults: [
        {
          row: 1,
          text: `the header has no ${reader.lacking.join(' and no ')}; is this a bill in the FOCUS format?`,
        },
      ],
    };
  for (const [i, fields] of rows.entries()) {
    reader.add(fields, i + 2);
    if (reader.faults.length >= mostFaults) break;
  }
  const [currency, other] = reader.currencies;
  if (reader.faults.length === 0 && other !== undefined)
    reader.faults.push({
      row: 1,
      text: `the bill is in ${[...reader.currencies].join(' and ')}; give one file per currency`,
    });
  if (reader.faults.length === 0 && currency === undefined)
    reader.faults.push({ row: 1, text: 'the bill has no charges' });
  if (reader.faults.length > 0 || currency === undefined)
    return { outcome: 'refused', faults: reader.faults };
  return { outcome: 'read', currency, charges: reader.charges, remarks: reader.remarks };
}
