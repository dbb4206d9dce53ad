import { useQuery } from '@tanstack/react-query';
import type { Capability } from '#backend/contract.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { modelsQuery } from '#queries/models-query.ts';
import { sourceQuery } from '#queries/source-query.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatInstant } from '#ui/format/format-date.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { describeError } from '#queries/describe-error.ts';
import styles from './source-page.module.css';

const capabilityText: Record<Capability, string> = {
  profiles: 'Predicted against actual, metrics, calibration, errors',
  features: 'Distributions of the features',
  segments: 'The same figures per segment',
};

/** Where the numbers come from and what the source can do. */
export function SourcePage() {
  const backend = useBackend();
  const source = useQuery(sourceQuery(backend));
  const models = useQuery(modelsQuery(backend));
  return (
    <Page
      title="Source"
      lede="Plumbline reads profiles: counts and sums per chunk of a prediction log, never its rows. The file plumbline.config.json beside this site names the source."
    >
      <Panel title="Active source" query={source} describeError={describeError}>
        {({ value, asOf, computedBy }) => (
          <dl className={styles.facts}>
            <dt>Name</dt>
            <dd>{value.name}</dd>
            <dt>Contract</dt>
            <dd>Version {value.contractVersion}</dd>
            <dt>Newest data</dt>
            <dd>{asOf === null ? 'The source does not know time' : formatInstant(asOf)}</dd>
            <dt>Computed by</dt>
            <dd>{computedBy}</dd>
            <dt>Provides</dt>
            <dd>
              <ul>
                {value.capabilities.map((capability) => (
                  <li key={capability}>{capabilityText[capability]}</li>
                ))}
              </ul>
            </dd>
          </dl>
        )}
      </Panel>
      <Panel title="Models" query={models} describeError={describeError}>
        {({ value }) => <p>{formatCount(value.length)} models answer.</p>}
      </Panel>
    </Page>
  );
}
