import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { incidentsOf } from '#domain/quality/incidents.ts';
import { qualityReport } from '#domain/quality/quality-report.ts';
import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { NoticeList } from '#ui/notice-list.tsx';
import { QualityColumns } from './quality-columns.tsx';
import { QualityIncidents } from './quality-incidents.tsx';
import { QualityOrigin } from './quality-origin.tsx';
import styles from './quality-panels.module.css';
import { QualityVolumeFigure } from './quality-volume-figure.tsx';

export interface QualityPanelsProps {
  /** With its features, where the source gives them; its chunks in the grain of the page, reference included. */
  readonly profile: ModelProfile;
  /** How those chunks are cut. */
  readonly rule: ChunkRule;
  /** The clock that dates people's notes. */
  readonly now?: () => Instant;
}

/** Is the data sound? Incidents and what people know of them, rows per chunk, columns, and where differences come from. */
export function QualityPanels({ profile, rule, now = Date.now }: QualityPanelsProps) {
  const report = qualityReport(profile, rule);
  return (
    <section className={styles.panels} aria-labelledby="data-quality">
      <h2 id="data-quality">Data quality</h2>
      <p className={styles.text}>
        A broken pipe is no drift: nulls, a changed type or a missing day are incidents, to be mended upstream
        before anyone thinks of retraining.{' '}
        <DefinitionLink id="data-quality">Limits and incidents</DefinitionLink>
      </p>
      <NoticeList notices={report.notices} label="Said while the log was profiled" />
      <QualityIncidents modelId={profile.model.id} incidents={incidentsOf(report)} now={now} />
      <QualityVolumeFigure modelId={profile.model.id} report={report} />
      <QualityColumns report={report} />
      <QualityOrigin profile={profile} />
    </section>
  );
}
