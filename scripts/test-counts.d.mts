export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts of a report file and the exit code of the runner that wrote it. */
export function vitestCounts(file: string, code: number): Counts;
export function playwrightCounts(file: string, code: number): Counts;
/** Counts of a stage that writes no report. */
export function stageCounts(code: number): Counts;
