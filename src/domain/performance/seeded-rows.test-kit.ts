import type { BinaryRow, ClassRow, ValueRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { normalFrom, seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';

const expit = (x: number) => 1 / (1 + Math.exp(-x));

/** Rows of a yes/no model of middling quality: 30 % positives, scores roughly calibrated, decided at 0.5. */
export function seededBinaryRows(count: number, seed: number): readonly BinaryRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const actual = random() < 0.3 ? 1 : 0;
    const score = expit(normalFrom(random) * 1.2 + (actual === 1 ? 0.8 : -1.2));
    return { score, decision: score >= 0.5 ? 1 : 0, actual };
  });
}

/** Rows of a model with three classes, right about two times in three. */
export function seededClassRows(count: number, seed: number): readonly ClassRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const actual = Math.floor(random() * 3);
    const weights = [0, 1, 2].map((k) => Math.exp(normalFrom(random) + (k === actual ? 1.2 : 0)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return {
      scores: weights.map((weight) => weight / total),
      decision: weights.indexOf(Math.max(...weights)),
      actual,
    };
  });
}

/** Rows of a model of a quantity with a bias of 0.5 and errors of about 2. */
export function seededValueRows(count: number, seed: number): readonly ValueRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const actual = 10 + 4 * normalFrom(random);
    return { actual, predicted: actual + 0.5 + 2 * normalFrom(random) };
  });
}
