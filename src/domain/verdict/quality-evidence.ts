import type { ValueCourse } from '#domain/economics/value-course.ts';
import { headlineMetric } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import { defaultRule } from '#domain/profile/default-rule.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import { ageZero } from '#domain/quality/age-zero.ts';
import { notedIncidents, type IncidentNotes } from '#domain/quality/incident-notes.ts';
import { incidentsOf } from '#domain/quality/incidents.ts';
import { leakageFlags } from '#domain/quality/leakage.ts';
import { qualityReport } from '#domain/quality/quality-report.ts';
import { seasonCheck } from '#domain/quality/season.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

/** Evidence with the words that say where it comes from. */
export interface SourcedEvidence {
  readonly evidence: Partial<Evidence>;
  readonly origins: Readonly<Partial<Record<EvidenceInput, string>>>;
}

const listed = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');

/**
 * What quality, leakage, skew and season checks say of a profile; null for each where the profile lacks what it needs
 * (features, a reference, two seasons).
 */
export function qualityEvidence(
  profile: ModelProfile,
  notes: IncidentNotes,
  course: ValueCourse,
): SourcedEvidence {
  const rule = defaultRule(profile.spec.chunkRule);
  const chunks = regroup(profile.chunks, rule);
  const incidents = notedIncidents(incidentsOf(qualityReport({ ...profile, chunks }, rule)), notes);
  const open = incidents.filter(({ state, ongoing }) => state === 'open' && ongoing);
  const headline = headlineMetric(profile.model.task);
  const leaks = leakageFlags(chunks, metricSeries(chunks, headline, limitRuleOf(profile, headline)));
  const ages = ageZero(chunks, profile.asOf);
  const skewed = (ages ?? []).filter(({ signature }) => signature === 'skew').map(({ feature }) => feature);
  const hasFeatures = Object.keys(profile.spec.features).length > 0;
  const season = seasonCheck(
    course.chunks.map(({ chunk, value }) => ({ ...chunk, value: value.perPrediction })),
  );
  return {
    evidence: {
      incidentOpen: hasFeatures || open.length > 0 ? open.length > 0 : null,
      leakage: leaks.length > 0,
      skew: ages && ages.length > 0 ? skewed.length > 0 : null,
      seasonal: season.state === 'not-testable' ? null : season.state === 'seasonal',
    },
    origins: {
      incidentOpen:
        open[0]?.text ?? 'Missing, new and out-of-range values, row counts and gaps were checked.',
      leakage:
        leaks[0]?.text ??
        'Labels older than predictions, telling columns and sudden improvement were looked for.',
      skew:
        skewed.length > 0
          ? `From the first served chunk on: ${listed(skewed)}.`
          : 'The first served chunk was held against the reference.',
      seasonal: season.text,
    },
  };
}
