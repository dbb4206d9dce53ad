/** An amount in one currency. Amounts of two currencies are never added: there is no rate of exchange here. */
export interface Money {
  /** In the currency's main unit (dollars, not cents); may be negative. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** The currencies among some amounts, each once, in order of appearance. */
export const currenciesOf = (amounts: readonly Money[]): readonly string[] => [
  ...new Set(amounts.map(({ currency }) => currency)),
];

/**
 * The sum of amounts of one currency.
 * @param currency what an empty list sums to nought of, and what all must be in.
 * @throws RangeError when one is in another currency; ask {@link currenciesOf} first where that can happen.
 */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  const other = amounts.find((money) => money.currency !== currency);
  if (other) throw new RangeError(`${other.currency} cannot be added to ${currency}`);
  return { amount: amounts.reduce((sum, { amount }) => sum + amount, 0), currency };
}
