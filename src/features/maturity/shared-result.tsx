import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { assess } from '#domain/maturity/assess.ts';
import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { missingContext } from '#domain/maturity/context.ts';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { faultText, type Fault } from '#domain/maturity/json-reader.ts';
import { readShareFragment } from '#domain/maturity/share-link.ts';
import { findEdition, shippedEditions } from '#domain/maturity/shipped-editions.ts';
import { assessmentJson } from '#domain/maturity/write-assessment.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { Page } from '#ui/page.tsx';
import styles from './maturity.module.css';
import { ResultBody } from './result-body.tsx';
import { useOwnEditions } from './use-own-editions.ts';

export interface SharedResultProps {
  /** What stands behind `#` in the address. */
  readonly fragment: string;
  readonly now: Instant;
}

const kicker = <Link to="/maturity">Maturity</Link>;

const sentence = (fault: Fault): string =>
  fault.path === 'link' ? `The link ${fault.what}` : `In the link, ${faultText(fault)}`;

function Refused({ says }: { readonly says: string }) {
  return (
    <Page title="This link cannot be used" kicker={kicker}>
      <p className={styles.fault} role="alert">
        {says} Nothing was changed. Ask for the link once more, or for the file.
      </p>
    </Page>
  );
}

/** Takes a shared record over, unless there are answers already. */
function TakeOver({ record }: { readonly record: AssessmentRecord }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState('');
  const name = assessmentName(record.model || 'shared');
  const keep = async () => {
    const key = { kind: 'assessment', name } as const;
    const draft = { content: assessmentJson({ ...record, model: name }), base: null };
    try {
      const saved = await backend.documents.save(key, draft, new AbortController().signal);
      await queryClient.invalidateQueries({ queryKey: [backend.id] });
      setSaid(
        saved.outcome === 'saved'
          ? 'Kept.'
          : 'There are answers about this model here already; they stay as they are.',
      );
    } catch {
      setSaid('It could not be kept.');
    }
  };
  return (
    <>
      <Button onClick={() => void keep()}>Keep as an assessment here</Button>
      {said !== '' && (
        <span role="status">
          {said}{' '}
          <Link to="/maturity/$assessmentId" params={{ assessmentId: name }}>
            Open it
          </Link>
        </span>
      )}
    </>
  );
}

/** A result that came with a link: computed here, from the answers in it, by the rules of their edition. */
export function SharedResult({ fragment, now }: SharedResultProps) {
  const own = useOwnEditions();
  const read = readShareFragment(fragment);
  if (!read.ok) return <Refused says={`${read.faults.map(sentence).slice(0, 2).join('; ')}.`} />;
  const { record, on } = read.value;
  const edition = findEdition(record.edition, own.editions);
  if (!edition && own.isPending) return null;
  if (!edition)
    return (
      <Refused
        says={`Its answers belong to the edition “${record.edition}”, which this Plumbline does not have. It may be newer, or a team’s own.`}
      />
    );
  const missing = missingContext(record.context);
  if (missing.length > 0) return <Refused says={`It does not say ${missing.join(', ')}.`} />;
  const at = on === null ? now : Date.parse(on);
  return (
    <Page
      title={record.model === '' ? 'A shared result' : `Maturity of ${record.model}`}
      kicker={kicker}
      lede={`From a link${on === null ? '' : ` of ${formatDate(at)}`}, edition “${edition.name}”. Evidence is as its sender said.`}
      toolbar={
        <>
          <Button onClick={() => window.print()}>Print</Button>
          <TakeOver record={record} />
        </>
      }
    >
      {edition.id !== shippedEditions[0]?.id && (
        <p className={styles.hint}>
          There is a newer edition; this link keeps the one that it was made with.
        </p>
      )}
      <ResultBody
        edition={edition}
        assessment={assess(edition, { answers: record.answers, context: record.context, now: at })}
        context={record.context}
        assessmentId={null}
      />
    </Page>
  );
}
