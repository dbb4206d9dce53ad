import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SharedResult } from '#features/maturity/shared-result.tsx';
import { MaturityPage } from '#features/maturity/maturity-page.tsx';

/** Joins the list of assessments to the address; an address that carries answers shows their result. */
export function MaturityRoute() {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [now] = useState(() => Date.now());
  const start = (assessmentId: string) =>
    void navigate({ to: '/maturity/$assessmentId', params: { assessmentId } });
  if (hash.includes('=')) return <SharedResult key={hash} fragment={hash} now={now} />;
  return <MaturityPage now={now} onStart={start} />;
}
