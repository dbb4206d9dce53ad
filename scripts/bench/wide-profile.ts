import type {
  CategoricalProfile,
  FeatureProfile,
  FeatureSpec,
  NumericProfile,
} from '#domain/profile/feature-profile.ts';
import type { BinaryOutcome } from '#domain/profile/outcome.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { drawCounts } from '#domain/statistics/multinomial.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import { dayMs } from '#domain/time/instant.ts';

const rows = 5000;
const bins = 20;
const weekMs = 7 * dayMs;
const categories = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

type Random = () => number;

/** Shares that lean to the right as `lean` grows from 0. */
function leaning(count: number, lean: number): readonly number[] {
  const weights = Array.from(
    { length: count },
    (_, i) => 1 + Math.sin((i / count) * Math.PI) + (lean * i) / count,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

function numeric(lean: number, random: Random): NumericProfile {
  const counts = drawCounts(leaning(bins, lean), rows, random);
  const mean = counts.reduce((sum, count, i) => sum + count * (i + 0.5), 0) / rows;
  const m2 = counts.reduce((sum, count, i) => sum + count * (i + 0.5 - mean) ** 2, 0);
  const values = { n: rows, mean, m2 };
  return { kind: 'numeric', counts, below: 0, above: 0, missing: 0, notFinite: 0, values, min: 0, max: bins };
}

const categorical = (lean: number, random: Random): CategoricalProfile => ({
  kind: 'categorical',
  counts: drawCounts(leaning(categories.length, lean), rows, random),
  other: 0,
  unseen: 0,
  missing: 0,
});

function outcome(random: Random, worse: number): BinaryOutcome {
  const [truePositive = 0, falsePositive = 0, falseNegative = 0, trueNegative = 0] = drawCounts(
    [0.3 - worse, 0.1 + worse, 0.1, 0.5],
    rows,
    random,
  );
  const decisions = {
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
    unlabelledPositive: 0,
    unlabelledNegative: 0,
  };
  return { task: 'binary', decisions, scores: null };
}

const isNumeric = (feature: number) => feature % 10 < 7;
const nameOf = (feature: number) => `feature_${String(feature).padStart(4, '0')}`;

/** One week; one feature in five leans further to the right the later it is. */
function chunkOf(week: number, [features, chunks]: readonly [number, number], random: Random): ChunkProfile {
  const late = Math.max(0, week - chunks / 2) / chunks;
  const start = week * weekMs + 4 * dayMs;
  const profiles = Array.from({ length: features }, (_, feature): [string, FeatureProfile] => {
    const lean = feature % 5 === 0 ? 4 * late : 0;
    return [nameOf(feature), isNumeric(feature) ? numeric(lean, random) : categorical(lean, random)];
  });
  return {
    key: `W${String(week).padStart(3, '0')}`,
    period: week < Math.floor(chunks / 5) ? 'reference' : 'analysis',
    start,
    end: start + weekMs,
    rows,
    labelled: rows,
    outcome: outcome(random, late / 5),
    labelAges: null,
    features: Object.fromEntries(profiles),
    segments: {},
  };
}

const edges = Array.from({ length: bins + 1 }, (_, i) => i);

const specOf = (feature: number): FeatureSpec =>
  isNumeric(feature) ? { kind: 'numeric', edges } : { kind: 'categorical', categories, complete: true };

/** A model with so many features over so many weeks, one in five of which drifts in the second half. Seeded. */
export function wideProfile(features: number, chunks: number): ModelProfile {
  const random = seededRandom(20_261_123);
  const named = { positive: 'yes', unit: null, description: null, simulated: true };
  return {
    model: { id: 'wide', name: 'Wide', task: 'binary', ...named },
    spec: {
      chunkRule: { kind: 'period', period: 'week' },
      scoreBins: 64,
      exactScores: 0,
      segmentScoreBins: 64,
      classes: null,
      valueEdges: null,
      features: Object.fromEntries(
        Array.from({ length: features }, (_, feature) => [nameOf(feature), specOf(feature)]),
      ),
      segments: {},
    },
    chunks: Array.from({ length: chunks }, (_, week) => chunkOf(week, [features, chunks], random)),
    limits: {},
    asOf: chunks * weekMs,
    notices: [],
  };
}
