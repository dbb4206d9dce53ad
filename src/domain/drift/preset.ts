import type { BinPolicy } from './bin-pair.ts';
import { driftMeasureIds, measuresFor, type ColumnKind, type DriftMeasureId } from './measure.ts';

export const presetIds = ['plumbline', 'nannyml', 'evidently'] as const;

export type PresetId = (typeof presetIds)[number];

/** A set of conventions: which measures, on which bins, with which limits. */
export interface DriftPreset {
  readonly id: PresetId;
  readonly name: string;
  readonly policy: BinPolicy;
  readonly measures: Readonly<Record<ColumnKind, readonly DriftMeasureId[]>>;
  /** What stands for drift where there is room for one measure. */
  readonly headline: Readonly<Record<ColumnKind, DriftMeasureId>>;
  /** Where limits come from, and when there is an alert. */
  readonly rule: string;
  /** Where this program differs from the tool of that name, and why. */
  readonly differences: readonly string[];
}

const dropped: BinPolicy = { countMissing: false, sidesApart: false };

export const driftPresets: Readonly<Record<PresetId, DriftPreset>> = {
  plumbline: {
    id: 'plumbline',
    name: 'Plumbline',
    policy: { countMissing: true, sidesApart: true },
    measures: { numeric: measuresFor('numeric'), categorical: measuresFor('categorical') },
    headline: { numeric: 'jensen_shannon', categorical: 'jensen_shannon' },
    rule: 'Limit: mean + 3 standard deviations of the reference chunks. Alert: above the limit and above the level that one unchanged chunk of 10,000 of this size exceeds. Missing values are a bin of their own.',
    differences: [],
  },
  nannyml: {
    id: 'nannyml',
    name: 'as NannyML',
    policy: dropped,
    measures: {
      numeric: ['jensen_shannon', 'hellinger', 'kolmogorov_smirnov', 'wasserstein'],
      categorical: ['jensen_shannon', 'hellinger', 'chi2', 'l_infinity'],
    },
    headline: { numeric: 'jensen_shannon', categorical: 'jensen_shannon' },
    rule: 'Limit: mean + 3 standard deviations (ddof 0) of the reference chunks; chi-squared has none and alerts at p < 0.05. Missing values are left out.',
    differences: [
      'Kolmogorov–Smirnov and Wasserstein are equal where the values are at hand; from the bins of a profile they are estimates with bounds.',
      'Unseen categories count as one for chi-squared and L-infinity; NannyML takes each as its own.',
      'Of more than 50 categories the rarer ones count as one, and of a very skewed column at most 100 bins are made.',
      'A last chunk under half the size is put to the one before it; NannyML keeps it, and its limits with it.',
      'With a single reference chunk there is no limit; NannyML’s is then the chunk’s own value.',
    ],
  },
  evidently: {
    id: 'evidently',
    name: 'as Evidently',
    policy: dropped,
    measures: {
      numeric: ['jensen_shannon', 'hellinger', 'kolmogorov_smirnov', 'wasserstein', 'psi'],
      categorical: ['jensen_shannon', 'hellinger', 'psi', 'chi2'],
    },
    headline: { numeric: 'wasserstein', categorical: 'jensen_shannon' },
    rule: 'Fixed: drift at a distance of 0.1 or more, or at p < 0.05. Kolmogorov–Smirnov and chi-squared are given as p-values, Wasserstein in standard deviations, Jensen–Shannon in base e.',
    differences: [
      'Evidently puts reference and chunk together to cut bins, so that they move from chunk to chunk; so do we where the values are at hand, and otherwise the bins are the reference’s own.',
      'The Kolmogorov–Smirnov p-value is Kolmogorov’s limit with Stephens’ correction; Evidently’s is SciPy’s.',
    ],
  },
};

export const isPresetId = (text: string): text is PresetId => Object.hasOwn(driftPresets, text);

/** The measures that a preset has for any kind of column, in the order of the catalogue. */
export const presetMeasures = ({ measures }: DriftPreset): readonly DriftMeasureId[] =>
  driftMeasureIds.filter((id) => measures.numeric.includes(id) || measures.categorical.includes(id));
