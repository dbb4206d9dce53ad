/** Ids of the drift measures, as commands print them. */
export const driftMeasureIds = [
  'jensen_shannon',
  'hellinger',
  'kolmogorov_smirnov',
  'wasserstein',
  'wasserstein_normalised',
  'psi',
  'l_infinity',
  'chi2',
  'total_variation',
] as const;

export type DriftMeasureId = (typeof driftMeasureIds)[number];

export type ColumnKind = 'numeric' | 'categorical';

export interface DriftMeasure {
  readonly id: DriftMeasureId;
  readonly name: string;
  readonly kinds: readonly ColumnKind[];
  /** Possible values; null where unbounded. */
  readonly range: readonly [number, number | null];
  /** `share` and `number` have no unit; `value` is in the unit of the column, `deviations` in standard deviations. */
  readonly unit: 'share' | 'number' | 'value' | 'deviations';
  /** One sentence: what it says. */
  readonly meaning: string;
  readonly formula: string;
  /** What profiles give of it: exact, or within which bound. */
  readonly exactness: string;
  /** Where the level expected under no change comes from. */
  readonly noise: string;
  readonly source: string;
}

const both: readonly ColumnKind[] = ['numeric', 'categorical'];

const onBins =
  'Exact on the bins of the profile. Of a categorical column with more than 50 categories in the reference, the rarer ones count as one: the value is then at most that over all categories.';

const resampled =
  'Two hundred seeded draws from the reference’s shares, of as many rows as the chunk and the reference have; the square is taken as gamma distributed.';

/** Every drift measure with its definition. */
export const driftMeasures: Readonly<Record<DriftMeasureId, DriftMeasure>> = {
  jensen_shannon: {
    id: 'jensen_shannon',
    name: 'Jensen–Shannon distance',
    kinds: both,
    range: [0, 1],
    unit: 'share',
    meaning: 'How far the shares of the bins are apart: 0 is equal, 1 has nothing in common.',
    formula: '√(½ Σ p log₂(p/m) + ½ Σ q log₂(q/m)), m = (p + q)/2',
    exactness: onBins,
    noise: resampled,
    source: 'Endres & Schindelin (2003), IEEE Trans. Inf. Theory 49, 1858–1860',
  },
  hellinger: {
    id: 'hellinger',
    name: 'Hellinger distance',
    kinds: both,
    range: [0, 1],
    unit: 'share',
    meaning:
      'How far the square roots of the bins’ shares are apart; rare bins weigh more than in total variation.',
    formula: '√(Σ (√p − √q)²) / √2',
    exactness: onBins,
    noise: resampled,
    source: 'Hellinger (1909), J. reine angew. Math. 136, 210–271',
  },
  kolmogorov_smirnov: {
    id: 'kolmogorov_smirnov',
    name: 'Kolmogorov–Smirnov distance',
    kinds: ['numeric'],
    range: [0, 1],
    unit: 'share',
    meaning: 'The largest difference between the shares of rows up to a value, over all values.',
    formula: 'max |F(x) − G(x)|',
    exactness:
      'Exact where the values are at hand (the command line, score tables with every score). From bins it is taken at their edges: never above the exact one, and with a proven upper bound.',
    noise: 'Kolmogorov’s limit with Stephens’ correction, which is on the safe side for values that repeat.',
    source: 'Smirnov (1948), Ann. Math. Stat. 19, 279–281; Stephens (1970), J. R. Stat. Soc. B 32, 115–122',
  },
  wasserstein: {
    id: 'wasserstein',
    name: 'Wasserstein distance',
    kinds: ['numeric'],
    range: [0, null],
    unit: 'value',
    meaning: 'How far a row would have to move on average, in the unit of the column.',
    formula: '∫ |F(x) − G(x)| dx, over rows with a value',
    exactness:
      'Exact where the values are at hand. From bins the rows are spread evenly over each bin, with proven bounds to both sides; it is never less than the difference of the means.',
    noise: resampled,
    source: 'Ramdas, García Trillos & Cuturi (2017), Entropy 19, 47',
  },
  wasserstein_normalised: {
    id: 'wasserstein_normalised',
    name: 'Wasserstein distance in standard deviations',
    kinds: ['numeric'],
    range: [0, null],
    unit: 'deviations',
    meaning: 'How far a row would have to move on average, in standard deviations of the reference.',
    formula: '∫ |F(x) − G(x)| dx / sd of the reference (ddof 0)',
    exactness: 'As the Wasserstein distance. Not defined for a reference that is constant.',
    noise: resampled,
    source: 'as the Wasserstein distance',
  },
  psi: {
    id: 'psi',
    name: 'Population stability index',
    kinds: both,
    range: [0, null],
    unit: 'number',
    meaning:
      'The divergence that banks watch. It has no fixed meaning: with few rows a large value is chance.',
    formula: 'Σ (p − q) ln(p/q), p and q from counts + ½, bins that expect under 5 rows put together',
    exactness: onBins,
    noise: '(1/n + 1/N) · χ² with one degree of freedom less than bins.',
    source: 'Yurdakul & Naranjo (2020), J. Risk Model Validation 14(4)',
  },
  l_infinity: {
    id: 'l_infinity',
    name: 'L-infinity distance',
    kinds: both,
    range: [0, 1],
    unit: 'share',
    meaning: 'The largest change of the share of any one bin.',
    formula: 'max |p − q|',
    exactness: onBins,
    noise: resampled,
    source: 'the maximum norm',
  },
  chi2: {
    id: 'chi2',
    name: 'Chi-squared statistic',
    kinds: both,
    range: [0, null],
    unit: 'number',
    meaning: 'Pearson’s test of one distribution behind both; it grows with the number of rows.',
    formula: 'Σ (observed − expected)² / expected, bins that expect under 5 rows put together',
    exactness: onBins,
    noise: 'χ² with one degree of freedom less than bins.',
    source: 'Pearson (1900); Cochran (1954), Biometrics 10, 417–451',
  },
  total_variation: {
    id: 'total_variation',
    name: 'Total variation distance',
    kinds: both,
    range: [0, 1],
    unit: 'share',
    meaning: 'The share of rows that would have to move to another bin.',
    formula: '½ Σ |p − q|',
    exactness: onBins,
    noise: resampled,
    source: 'Levin & Peres (2017), Markov Chains and Mixing Times, 4.1',
  },
};

export const isDriftMeasureId = (text: string): text is DriftMeasureId => Object.hasOwn(driftMeasures, text);

/** The measures of a kind of column, in the order of the catalogue. */
export const measuresFor = (kind: ColumnKind): readonly DriftMeasureId[] =>
  driftMeasureIds.filter((id) => driftMeasures[id].kinds.includes(kind));
