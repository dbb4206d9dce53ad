import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { AssessmentFrame } from '#features/maturity/assessment-frame.tsx';

/** What every page of one assessment stands in. */
export function MaturityFrameRoute() {
  const { assessmentId } = useParams({ from: '/maturity/$assessmentId' });
  const { pathname } = useLocation();
  const [now] = useState(() => Date.now());
  return (
    <AssessmentFrame id={assessmentName(assessmentId)} now={now} path={pathname}>
      <Outlet />
    </AssessmentFrame>
  );
}
