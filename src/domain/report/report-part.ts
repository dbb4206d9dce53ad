import type { Decision } from '#domain/verdict/decide.ts';
import type { ModelReport } from './model-report.ts';

/** A part of the report: its title, sentences, and a table where there is one. The screen and Markdown show the same. */
export interface ReportPart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

export const part = (
  title: string,
  lines: readonly string[],
  table: ReportPart['table'] = null,
): ReportPart => ({
  title,
  lines,
  table,
});

/** What the parts of a report are written from. */
export interface Written {
  readonly report: ModelReport;
  readonly decision: Decision;
  readonly money: (amount: number | null) => string;
  readonly currency: string;
}
