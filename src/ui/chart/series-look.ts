/** What a series is; its look follows, the same in every chart. */
export type SeriesRole =
  | 'predicted'
  | 'actual'
  | 'baseline'
  | 'metric'
  | 'difference'
  | 'estimated'
  | 'compare'
  | 'compare-actual'
  | 'other';

export type Marker = 'circle' | 'square' | 'diamond' | 'none';

export interface SeriesLook {
  /** A CSS colour, usually a custom property. */
  readonly colour: string;
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  readonly marker: Marker;
  readonly width: number;
}

export interface LegendSeries {
  readonly id: string;
  readonly label: string;
  readonly role: SeriesRole;
}

export const seriesLooks: Record<SeriesRole, SeriesLook> = {
  predicted: { colour: 'var(--series-1)', dash: '', marker: 'circle', width: 2 },
  actual: { colour: 'var(--series-2)', dash: '', marker: 'square', width: 2 },
  baseline: { colour: 'var(--series-rest)', dash: '5 3', marker: 'none', width: 1.5 },
  metric: { colour: 'var(--series-1)', dash: '', marker: 'circle', width: 2 },
  difference: { colour: 'var(--series-3)', dash: '', marker: 'none', width: 1 },
  estimated: { colour: 'var(--series-4)', dash: '1.5 3', marker: 'diamond', width: 2 },
  compare: { colour: 'var(--series-4)', dash: '8 3 2 3', marker: 'diamond', width: 1.5 },
  'compare-actual': { colour: 'var(--series-5)', dash: '8 3 2 3', marker: 'diamond', width: 1.5 },
  other: { colour: 'var(--series-3)', dash: '', marker: 'diamond', width: 2 },
};
