import { ageZero, type AgeZero, type Distance, type Signature } from '#domain/quality/age-zero.ts';
import { leakageFlags } from '#domain/quality/leakage.ts';
import { seasonCheck } from '#domain/quality/season.ts';
import { headlineMetric, metricOf } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './quality-panels.module.css';

const signatureTexts: Record<Signature, string> = {
  skew: 'Skew: different from the first served chunk on',
  drift: 'Drift: came later',
  both: 'Skew, and moved since',
  none: 'Neither',
};

const distanceText = ({ value, limit }: Distance) => (
  <>
    {formatPercent(value)}
    <span className={styles.small}>limit {formatPercent(limit)}</span>
  </>
);

const columns: readonly TableColumn<AgeZero>[] = [
  { id: 'feature', label: 'Feature', cell: ({ feature }) => feature, sortBy: ({ feature }) => feature },
  {
    id: 'signature',
    label: 'Signature',
    cell: ({ signature }) => signatureTexts[signature],
    sortBy: ({ signature }) => signature,
  },
  {
    id: 'first',
    label: 'Reference to first served',
    align: 'end',
    cell: ({ atFirst }) => distanceText(atFirst),
    sortBy: ({ atFirst }) => atFirst.value,
    firstSort: 'descending',
  },
  {
    id: 'since',
    label: 'First served to latest',
    align: 'end',
    cell: ({ since }) => distanceText(since),
    sortBy: ({ since }) => since.value,
    firstSort: 'descending',
  },
];

function sentence(signatures: readonly AgeZero[]): string {
  const of = (wanted: Signature) => signatures.filter(({ signature }) => signature === wanted).length;
  const skewed = of('skew') + of('both');
  const all = `${formatCount(signatures.length)} features`;
  if (skewed === 0 && of('drift') === 0)
    return `None of the ${all} differs by more than reference chunks do.`;
  const skew =
    skewed > 0
      ? `${formatCount(skewed)} differed from the first served chunk on: training and serving do not see the same data, so look at the pipeline before the model`
      : '';
  const drift = of('drift') > 0 ? `${formatCount(of('drift'))} moved later` : '';
  return `Of ${all}, ${[skew, drift].filter(Boolean).join('; ')}.`;
}

/** Where differences come from: the pipeline from the start, time, a leak, the season. */
export function QualityOrigin({ profile }: { readonly profile: ModelProfile }) {
  const { chunks, model } = profile;
  const headline = headlineMetric(model.task);
  const series = metricSeries(chunks, headline, limitRuleOf(profile, headline));
  const flags = leakageFlags(chunks, series);
  const season = seasonCheck(series.points.map((point) => ({ ...point, value: point.estimate.value })));
  const signatures = ageZero(chunks, profile.asOf);
  const moved = signatures?.filter(({ signature }) => signature !== 'none') ?? [];
  return (
    <div className={styles.part}>
      <h3>Skew, drift, leak or season?</h3>
      <p className={styles.text}>
        {signatures === null
          ? 'Skew cannot be told from drift: it takes a reference and two served chunks.'
          : sentence(signatures)}{' '}
        <DefinitionLink id="skew-or-drift">What is compared</DefinitionLink>
      </p>
      {moved.length > 0 && (
        <Table
          caption="Features that differ"
          columns={columns}
          rows={moved}
          rowKey={({ feature }) => feature}
          maxHeight={320}
        />
      )}
      <NoticeList
        label="Signs of leakage"
        notices={flags.map(({ text }) => ({ text, severity: 'warning' }))}
      />
      {flags.length === 0 && (
        <p className={styles.text}>
          No sign of leakage: no label is older than its prediction, no segment column tells the class by
          itself, no sudden improvement. Whether a feature alone tells the class cannot be seen in profiles;
          make it a segment to have it tested.
        </p>
      )}
      <p className={styles.text}>
        Season of {metricOf(headline).name}: {season.text}
      </p>
    </div>
  );
}
