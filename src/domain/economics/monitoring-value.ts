import type { Decay } from './decay.ts';
import { cadence, type CadenceInput } from './retrain-interval.ts';

/** A monitor that finds sudden drops. */
export interface Monitor {
  /** Days from a drop to the retrained model. */
  readonly detectDays: number;
  /** Money per day. */
  readonly costPerDay: number;
  readonly falseAlarmsPerDay: number;
}

/** Money per day. */
export interface MonitoringValue {
  readonly monitored: number;
  readonly never: number;
  /** The best that can be done without a monitor: a fixed cadence, or never. */
  readonly unmonitored: number;
  /** What the monitor saves a day; negative where it costs more than it saves. */
  readonly worth: number;
}

/**
 * Value of monitoring against random drops of size D with rate λ: (K + N D τ)/(1/λ + τ) + m + f·K, against the best
 * fixed cadence. @param input with a saturating decay, which is the mean course of such drops.
 */
export function monitoringValue(
  input: CadenceInput & { readonly decay: Extract<Decay, { kind: 'saturating' }> },
  { detectDays, costPerDay, falseAlarmsPerDay }: Monitor,
): MonitoringValue {
  const { decay, perDay, cost } = input;
  const never = perDay * Math.max(0, decay.most);
  const best = cadence(input);
  const unmonitored = best.kind === 'every' ? best.costPerDay : best.kind === 'always' ? 0 : never;
  const betweenDrops = decay.halfLifeDays / Math.LN2;
  const monitored =
    (cost + never * detectDays) / (betweenDrops + detectDays) + costPerDay + falseAlarmsPerDay * cost;
  return { monitored, never, unmonitored, worth: unmonitored - monitored };
}
