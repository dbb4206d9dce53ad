import { headlineMetric } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { ageZero, type AgeZero } from '#domain/quality/age-zero.ts';
import { incidentsOf, type Incident } from '#domain/quality/incidents.ts';
import { leakageFlags, type LeakageFlag } from '#domain/quality/leakage.ts';
import { qualityReport, type QualityReport } from '#domain/quality/quality-report.ts';
import { seasonCheck, type SeasonCheck } from '#domain/quality/season.ts';

type ColumnFaults = QualityReport['chunks'][number]['columns'][string];

/** Data quality of a chunk, as printed. */
export interface AnalysedQuality {
  readonly rows: {
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly alert: 'few' | 'many' | null;
  };
  /** ISO 8601 bounds of a stretch without rows before the chunk. */
  readonly gap: { readonly start: string; readonly end: string } | null;
  /** By feature: shares of the chunk's rows against their limits, and what is wrong. */
  readonly columns: Readonly<Record<string, ColumnFaults>>;
}

/** An incident, as printed. */
export type AnalysedIncident = Omit<Incident, 'start' | 'end'> & {
  readonly start: string | null;
  readonly end: string | null;
};

/** What is wrong with the data of the log, as printed. */
export interface QualityFindings {
  /** Newest first. */
  readonly incidents: readonly AnalysedIncident[];
  /** Columns that cannot be watched as others are. */
  readonly columns: QualityReport['notes'];
  readonly leakage: readonly LeakageFlag[];
  /** Per feature: different from the first served chunk on, or only later; null where it cannot be told. */
  readonly ageZero: readonly AgeZero[] | null;
  /** The headline metric's latest chunk against the same phase one season before. */
  readonly season: SeasonCheck;
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Data quality by chunk, aligned with the profile's, and the incidents in it. */
export function analyseQuality(profile: ModelProfile) {
  const report = qualityReport(profile);
  const chunks = report.chunks.map(({ volume, columns }): AnalysedQuality => {
    const { rows, lower, upper, alert, gap } = volume;
    return {
      rows: { value: rows, lower, upper, alert },
      gap: gap && { start: new Date(gap.start).toISOString(), end: new Date(gap.end).toISOString() },
      columns,
    };
  });
  const incidents = incidentsOf(report).map((incident): AnalysedIncident => ({
    ...incident,
    start: iso(incident.start),
    end: iso(incident.end),
  }));
  const headline = headlineMetric(profile.model.task);
  const series = metricSeries(profile.chunks, headline, limitRuleOf(profile, headline));
  const season = seasonCheck(series.points.map((point) => ({ ...point, value: point.estimate.value })));
  const findings: QualityFindings = {
    incidents,
    columns: report.notes,
    leakage: leakageFlags(profile.chunks, series),
    ageZero: ageZero(profile.chunks, profile.asOf),
    season,
  };
  return { chunks, findings };
}
