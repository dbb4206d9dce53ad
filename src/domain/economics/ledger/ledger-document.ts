import { isInstant, type Instant } from '#domain/time/instant.ts';
import { costStages } from '#domain/economics/cost-sheet.ts';
import { retrainOutcomes, type Gain, type Retrain } from './ledger.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: unknown): Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : {};
const numberOf = (json: unknown): number | null =>
  typeof json === 'number' && Number.isFinite(json) ? json : null;

function readGain(json: unknown): Gain | null {
  const { mean, low, high } = fieldsOf(json);
  const [middle, least, most] = [numberOf(mean), numberOf(low), numberOf(high)];
  return middle === null || least === null || most === null || least > middle || middle > most
    ? null
    : { mean: middle, low: least, high: most };
}

function readRetrain(json: unknown): Retrain | null {
  const fields = fieldsOf(json);
  const { id, trigger, currency, outcome } = fields;
  const { ordered } = fields;
  const dates = [fields['live'], fields['dataUntil']].map((at) => at ?? null);
  const known = retrainOutcomes.find((name) => name === outcome);
  if (typeof id !== 'string' || id === '' || !isInstant(ordered) || !known) return null;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return null;
  if (!dates.every((at) => at === null || isInstant(at))) return null;
  const [live = null, dataUntil = null] = dates as readonly (Instant | null)[];
  const costs = fieldsOf(fields['costs']);
  const amounts = costStages.flatMap((stage) => {
    const amount = Object.hasOwn(costs, stage) ? numberOf(costs[stage]) : null;
    return amount === null || amount < 0 ? [] : [[stage, amount] as const];
  });
  return {
    id,
    ordered,
    live,
    dataUntil,
    trigger: typeof trigger === 'string' ? trigger : '',
    currency,
    costs: Object.fromEntries(amounts),
    expected: readGain(fields['expected']),
    realised: readGain(fields['realised']),
    outcome: known,
  };
}

/** The retrains of a document of kind `ledger`, newest order first; entries that cannot be read are left out and counted. */
export function readLedger(content: unknown): {
  readonly ledger: readonly Retrain[];
  readonly unreadable: number;
} {
  const listed: unknown = fieldsOf(content)['retrains'];
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const ledger = entries.map(readRetrain).filter((retrain) => retrain !== null);
  return {
    ledger: ledger.toSorted((a, b) => b.ordered - a.ordered),
    unreadable: entries.length - ledger.length,
  };
}

/** What is kept of a ledger. */
export const writeLedger = (ledger: readonly Retrain[]) => ({
  retrains: ledger.map(({ costs, expected, realised, ...rest }) => ({
    ...rest,
    costs: { ...costs },
    expected: expected && { ...expected },
    realised: realised && { ...realised },
  })),
});
