import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Edition } from '#domain/maturity/edition.ts';
import { faultText } from '#domain/maturity/json-reader.ts';
import { currentEdition, findEdition } from '#domain/maturity/shipped-editions.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { modelsQuery } from '#queries/models-query.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { AssessmentContext } from './assessment-state.ts';
import styles from './maturity.module.css';
import { modelOf } from './model-of.ts';
import { SaveState } from './save-state.tsx';
import { useAssessmentRecord, type KeptAssessment } from './use-assessment-record.ts';
import { useSeen } from './use-seen.ts';
import { useOwnEditions } from './use-own-editions.ts';

export interface AssessmentFrameProps {
  /** Name of the assessment's document. */
  readonly id: string;
  readonly now: Instant;
  /** Address of the page inside; each new one takes the focus. */
  readonly path: string;
  readonly children: ReactNode;
}

function Broken({ kept, id }: { readonly kept: KeptAssessment; readonly id: string }) {
  return (
    <div className={styles.fault} role="alert">
      <p>
        What is kept as the assessment of {id} cannot be read. Nothing was changed: it stays as it is until
        you start anew.
      </p>
      <ul>
        {kept.faults.map((fault) => (
          <li key={fault.path + fault.what}>{faultText(fault)}</li>
        ))}
      </ul>
      <Button onClick={kept.startAnew}>Start anew, and replace it</Button>
    </div>
  );
}

function NoEdition({ edition }: { readonly edition: string }) {
  return (
    <div className={styles.fault} role="alert">
      <p>
        These answers belong to the edition “{edition}”, which this Plumbline does not have. Load that edition
        on the <Link to="/maturity">maturity page</Link>, or open them with a newer Plumbline. Nothing was
        changed.
      </p>
    </div>
  );
}

/** What stands around every page of one assessment: loads it, keeps it, says how saving went. */
export function AssessmentFrame(props: AssessmentFrameProps) {
  // A new assessment starts without what was pending for the last one.
  return <Frame key={props.id} {...props} />;
}

/** Takes the focus to what the address names, or to the start of the page. */
function FocusStart() {
  useEffect(() => {
    const named = document.getElementById(window.location.hash.slice(1));
    const start = named?.querySelector<HTMLElement>('input') ?? document.getElementById('main');
    start?.focus({ preventScroll: named === null });
  }, []);
  return null;
}

function Frame({ id, now, path, children }: AssessmentFrameProps) {
  const backend = useBackend();
  const models = useQuery(modelsQuery(backend));
  const known = models.data?.value ?? [];
  const model = modelOf(known, id);
  const kept = useAssessmentRecord(id, model?.name ?? id);
  const own = useOwnEditions();
  const [isHasty, setHasty] = useState(false);
  const { record } = kept;
  const edition: Edition | null = findEdition(record.edition, own.editions);
  const seen = useSeen(known, model, { context: record.context, edition: edition ?? currentEdition, now });
  const title = record.title || model?.name || id;
  const { query } = kept.document;
  if (query.data === undefined || own.isPending)
    return (
      <Page title={title}>
        <Panel title="Assessment" query={query} describeError={describeError}>
          {() => null}
        </Panel>
      </Page>
    );
  if (kept.faults.length > 0)
    return (
      <Page title={title}>
        <Broken kept={kept} id={id} />
      </Page>
    );
  if (!edition)
    return (
      <Page title={title}>
        <NoEdition edition={record.edition} />
      </Page>
    );
  return (
    <AssessmentContext
      value={{
        isHasty,
        markHasty: () => setHasty(true),
        id,
        title,
        record,
        edition,
        now,
        change: kept.change,
        seen,
        modelId: model?.id ?? null,
      }}
    >
      <FocusStart key={path} />
      <SaveState kept={kept} />
      {children}
    </AssessmentContext>
  );
}
