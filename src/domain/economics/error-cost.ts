import { costBounds, numberFaults, type Fault } from './fault.ts';

/**
 * What an error of a model of a quantity costs, in money. Here error = actual − predicted, so that a positive one is
 * too low a prediction.
 */
export type ErrorCost = ErrorCostShape & {
  /** No error costs more than this; null for no cap. */
  readonly cap: number | null;
};

type ErrorCostShape =
  | {
      readonly kind: 'asymmetric';
      /** Money per unit predicted too low, and too high. */
      readonly under: number;
      readonly over: number;
    }
  | {
      readonly kind: 'quadratic';
      /** Money per squared unit. */
      readonly price: number;
    }
  | {
      readonly kind: 'dead-zone';
      /** Errors up to this size cost nothing. */
      readonly band: number;
      /** Money per unit beyond it. */
      readonly price: number;
    };

/** Prices and bounds that are missing, negative or no numbers. */
export function errorCostFaults(cost: ErrorCost): readonly Fault[] {
  const fields: readonly (readonly [string, number, string])[] =
    cost.kind === 'asymmetric'
      ? [
          ['c_under', cost.under, 'Cost per unit predicted too low'],
          ['c_over', cost.over, 'Cost per unit predicted too high'],
        ]
      : cost.kind === 'quadratic'
        ? [['quad', cost.price, 'Cost per squared unit']]
        : [
            ['band', cost.band, 'Size of error that costs nothing'],
            ['band_price', cost.price, 'Cost per unit beyond the band'],
          ];
  const faults = fields.flatMap(([path, value, meaning]) => numberFaults(path, value, costBounds(meaning)));
  const cap =
    cost.cap === null ? [] : numberFaults('cap', cost.cap, costBounds('Cap on the cost of one error'));
  return [...faults, ...cap];
}

/** Money that one error costs, ≥ 0. @param error actual − predicted. */
export function errorCost(cost: ErrorCost, error: number): number {
  const most = cost.cap ?? Infinity;
  if (cost.kind === 'asymmetric')
    return Math.min(most, error > 0 ? cost.under * error : cost.over * -error) + 0;
  if (cost.kind === 'quadratic') return Math.min(most, cost.price * error ** 2);
  return Math.min(most, cost.price * Math.max(0, Math.abs(error) - cost.band));
}

/**
 * The quantile of what may happen that costs least on average if predicted: c_under / (c_under + c_over).
 * @returns null for other shapes, with a cap, and where both prices are 0.
 */
export function optimalQuantile(cost: ErrorCost): number | null {
  if (cost.kind !== 'asymmetric' || cost.cap !== null) return null;
  const both = cost.under + cost.over;
  return both > 0 ? cost.under / both : null;
}
