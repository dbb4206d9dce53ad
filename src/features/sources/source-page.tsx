import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Capability } from '#backend/contract.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { useLogImport } from '#queries/log-import-context.tsx';
import { modelsQuery } from '#queries/models-query.ts';
import { sourceQuery } from '#queries/source-query.ts';
import { formatInstant } from '#ui/format/format-date.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { describeError } from '#queries/describe-error.ts';
import { SourceModels } from './source-models.tsx';
import styles from './source-page.module.css';
import { SourceSwitch } from './source-switch.tsx';

const capabilityText: Record<Capability, string> = {
  profiles: 'Predicted against actual, metrics, calibration, errors',
  features: 'Distributions of the features',
  segments: 'The same figures per segment',
};

/** Where the numbers come from and what the source can do. */
export function SourcePage() {
  const backend = useBackend();
  const logImport = useLogImport();
  const source = useQuery(sourceQuery(backend));
  const models = useQuery(modelsQuery(backend));
  return (
    <Page
      title="Source"
      lede="Plumbline reads profiles: counts and sums per chunk of a prediction log, never its rows. The file plumbline.config.json beside this site names the source."
    >
      {logImport && (
        <div className={styles.choice}>
          <SourceSwitch />
          <Link to="/sources/import">Import a prediction log</Link>
        </div>
      )}
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
      <Panel
        title="Models"
        query={models}
        describeError={describeError}
        isEmpty={({ value }) => value.length === 0}
        emptyMessage="This source has no models yet."
      >
        {({ value }) => <SourceModels models={value} />}
      </Panel>
    </Page>
  );
}
