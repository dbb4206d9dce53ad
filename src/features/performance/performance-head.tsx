import { healthOf } from '#domain/performance/health.ts';
import { headlineMetric } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import { defaultRule } from '#domain/profile/default-rule.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './performance-head.module.css';

/** What the model is, and how it stands, before any figure. */
export function PerformanceHead({ profile }: { readonly profile: ModelProfile }) {
  const { model, asOf, chunks, spec } = profile;
  const headline = headlineMetric(model.task);
  const series = metricSeries(
    regroup(chunks, defaultRule(spec.chunkRule)),
    headline,
    limitRuleOf(profile, headline),
  );
  const { health, reason } = healthOf(series);
  return (
    <div className={styles.head}>
      {model.description && <p className={styles.description}>{model.description}</p>}
      <StatusBadge status={health} note={reason} />
      <p className={styles.facts}>
        {model.positive && <>Positive: {model.positive}. </>}
        {asOf !== null && <>Data as of {formatDate(asOf)}, UTC.</>}
      </p>
      {model.simulated && (
        <p className={styles.simulated}>
          <strong>Simulated.</strong> This log was made by a seeded generator; it is not a real model.
        </p>
      )}
    </div>
  );
}
