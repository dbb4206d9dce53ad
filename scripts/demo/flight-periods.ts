/** Periods of the flight models: dates at midnight of the airports' local time, which the log reads as UTC. */
export const flightPeriods = {
  /** The models are fitted on four weeks from here, a Monday, until the reference begins. */
  fitStart: '2001-01-01',
  /** First day that is scored; never fitted on. */
  referenceStart: '2001-01-29',
  /** Last day of the reference, four weeks; everything later is analysis. */
  referenceEnd: '2001-02-25',
  /** Exclusive. The file holds six flights of this day, which is no day to judge. */
  end: '2001-07-01',
} as const;

/** A flight counts as late above this many minutes, as the US Bureau of Transportation Statistics counts. */
export const lateAboveMinutes = 15;
