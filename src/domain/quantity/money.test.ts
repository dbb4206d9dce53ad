import { describe, expect, it } from 'vitest';
import { currencies, isCurrency } from './money-currencies.ts';
import { moneyRangeText, moneyText } from './money-text.ts';
import { currenciesOf, sumMoney } from './money.ts';

describe('money', () => {
  it('adds up in one currency, and to nothing of it when there is nothing', () => {
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(sumMoney([eur(1.5), eur(-2)], 'EUR')).toEqual({ amount: -0.5, currency: 'EUR' });
    expect(sumMoney([], 'JPY')).toEqual({ amount: 0, currency: 'JPY' });
  });

  it('refuses to add two currencies', () => {
    const mixed = [
      { amount: 1, currency: 'EUR' },
      { amount: 1, currency: 'USD' },
      { amount: 1, currency: 'EUR' },
    ];
    expect(currenciesOf(mixed)).toEqual(['EUR', 'USD']);
    expect(() => sumMoney(mixed, 'EUR')).toThrow('USD cannot be added to EUR');
  });

  it('knows currencies by their ISO 4217 code alone', () => {
    expect(['EUR', 'USD', 'JPY', 'XOF'].every(isCurrency)).toBe(true);
    expect(['eur', '€', 'XAU', 'XXX', 'EURO', '', 'constructor'].some(isCurrency)).toBe(false);
    expect(currencies).toEqual([...new Set(currencies)].toSorted());
  });

  it.each([
    [29_571.04, '29,600 USD'],
    [-25_811.5, '−25,800 USD'],
    [0.004_336_2, '0.00434 USD'],
    [1_234_567, '1,230,000 USD'],
    [8000, '8,000 USD'],
    [12.5, '12.5 USD'],
    [-0, '0 USD'],
    [5e-324, '0 USD'],
    [999.96, '1,000 USD'],
    [2.5e20, '2.50e+20 USD'],
    [NaN, '– USD'],
    [Infinity, '– USD'],
    [null, '– USD'],
  ])('%d reads %s', (amount, text) => {
    expect(moneyText(amount, 'USD')).toBe(text.replace('– USD', '–'));
  });

  it('says a range in one currency once', () => {
    expect(moneyRangeText({ low: -1500, high: 38_200 }, 'EUR')).toBe('−1,500 to 38,200 EUR');
  });
});
