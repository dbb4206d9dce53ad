import { wilson } from '#domain/statistics/wilson.ts';
import type { Interval } from '#domain/quantity/interval.ts';
import { costOf, type Retrain } from './ledger.ts';

/** How well past promises held, and what retrains cost. */
export interface LedgerScore {
  readonly retrains: number;
  /** Retrains with both an expected and a realised gain. */
  readonly judged: number;
  /** Of those, how many realised gains lay inside the interval that was promised. */
  readonly kept: number;
  /** 95 % interval of the share that is kept; null without any judged. */
  readonly keptShare: Interval | null;
  /** Mean of realised − expected gain per prediction; null without any judged. Below 0: promises were too high. */
  readonly bias: number | null;
  /** Money of all retrains; null where the ledger is empty or in several currencies. */
  readonly cost: number | null;
  readonly perRetrain: number | null;
  /** Rejected and rolled-back retrains cost too: all money over those that were kept. */
  readonly perAccepted: number | null;
  readonly currency: string | null;
}

/** Scores a ledger's promises against what came of them. */
export function scoreLedger(ledger: readonly Retrain[]): LedgerScore {
  const pairs = ledger.flatMap(({ expected, realised }) =>
    expected && realised ? [{ expected, realised }] : [],
  );
  const kept = pairs.filter(
    ({ expected, realised }) => realised.mean >= expected.low && realised.mean <= expected.high,
  );
  const [currency = null, other] = new Set(ledger.map((retrain) => retrain.currency));
  const cost =
    currency === null || other !== undefined
      ? null
      : ledger.reduce((sum, retrain) => sum + costOf(retrain), 0);
  const accepted = ledger.filter(({ outcome }) => outcome === 'kept').length;
  return {
    retrains: ledger.length,
    judged: pairs.length,
    kept: kept.length,
    keptShare: pairs.length === 0 ? null : wilson(kept.length, pairs.length),
    bias:
      pairs.length === 0
        ? null
        : pairs.reduce((sum, { expected, realised }) => sum + realised.mean - expected.mean, 0) /
          pairs.length,
    cost,
    perRetrain: cost === null ? null : cost / ledger.length,
    perAccepted: cost === null || accepted === 0 ? null : cost / accepted,
    currency: other === undefined ? currency : null,
  };
}
