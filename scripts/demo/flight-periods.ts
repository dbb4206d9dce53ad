/** Periods of the flight models. All dates are inclusive starts and exclusive ends, midnight. */
export const flightPeriods = {
  /** The models are fitted on flights before the reference, beginning Monday, 1 January 2001: four weeks. */
  fitStart: '2001-01-01',
  /** First day that is scored and never fitted on. Four weeks of reference, then the analysis. */
  referenceStart: '2001-01-29',
  analysisStart: '2001-02-26',
  /** The file holds six flights of 1 July, which is no day to judge. */
  end: '2001-07-01',
} as const;

/** A flight counts as late above this many minutes, as the US Bureau of Transportation Statistics counts. */
export const lateAboveMinutes = 15;
