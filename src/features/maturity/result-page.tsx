import { Link } from '@tanstack/react-router';
import { assess } from '#domain/maturity/assess.ts';
import { missingContext } from '#domain/maturity/context.ts';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { Page } from '#ui/page.tsx';
import { useAssessment } from './assessment-state.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FirstResult } from './first-result.tsx';
import { ResultBody } from './result-body.tsx';
import { nextSection, sectionsOf } from './sections.ts';
import { WizardKicker } from './wizard-kicker.tsx';

/** Where the model stands and what it needs; as much of it as the answers so far allow. */
export function ResultPage() {
  const { id, title, record, edition, now, seen } = useAssessment();
  const { answers, context } = record;
  const next = nextSection(sectionsOf(edition, record));
  const isWhole = next === null && missingContext(context).length === 0;
  const params = { assessmentId: id };
  return (
    <Page
      title={`Maturity of ${title}`}
      kicker={<WizardKicker />}
      lede={`As of ${formatDate(now)}, edition “${edition.name}”${record.respondent && `, answered by ${record.respondent}`}.`}
      toolbar={
        <>
          <Button onClick={() => window.print()}>Print</Button>
          <Link to="/maturity/$assessmentId/check" params={params}>
            Check answers
          </Link>
          <Link to="/maturity/$assessmentId/history" params={params}>
            Keep, share, download
          </Link>
        </>
      }
    >
      {isWhole ? (
        <>
          <ResultBody
            edition={edition}
            assessment={assess(edition, { answers, context, now })}
            context={context}
            assessmentId={id}
            seen={seen.evidence}
          />
          <EvidenceList />
        </>
      ) : (
        <FirstResult next={next ?? 'circumstances'} />
      )}
    </Page>
  );
}
