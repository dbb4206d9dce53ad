import { useQuery } from '@tanstack/react-query';
import { capabilities, type Answer, type Capability, type SourceDescription } from '#backend/contract.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { pingQuery } from '#queries/ping-query.ts';
import { useSourceHealth } from '#queries/use-source-health.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatInstant } from '#ui/format/format-date.ts';
import styles from './source-page.module.css';

const capabilityText: Record<Capability, string> = {
  profiles: 'predicted against actual, metrics, calibration, errors',
  features: 'distributions of the features',
  segments: 'the same figures per segment',
  documents: 'your own documents: value, costs, assessments, notes',
};

/** What the source is, what it can and cannot do, and how it answers. */
export function SourceFacts({ answer }: { readonly answer: Answer<SourceDescription> }) {
  const backend = useBackend();
  const ping = useQuery(pingQuery(backend));
  const { answeredAt, failedAt, failure } = useSourceHealth(backend);
  const { value, asOf, computedBy } = answer;
  const lacking = capabilities.filter((capability) => !value.capabilities.includes(capability));
  return (
    <dl className={styles.facts}>
      <dt>Name</dt>
      <dd>{value.name}</dd>
      <dt>Contract</dt>
      <dd>Version {value.contractVersion}</dd>
      <dt>Newest data</dt>
      <dd>{asOf === null ? 'The source does not know time' : formatInstant(asOf)}</dd>
      <dt>Last answer</dt>
      <dd>{formatInstant(answeredAt)}</dd>
      <dt>Latency</dt>
      <dd>
        {ping.data === undefined
          ? ping.isError
            ? 'No answer'
            : 'Measuring…'
          : `${formatCount(Math.max(1, Math.round(ping.data)))} ms`}
      </dd>
      {failure && (
        <>
          <dt>Last failure</dt>
          <dd>
            {formatInstant(failedAt)}: {failure.message}
          </dd>
        </>
      )}
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
      {lacking.length > 0 && (
        <>
          <dt>Does not provide</dt>
          <dd>
            <ul>
              {lacking.map((capability) => (
                <li key={capability}>{capabilityText[capability]}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
