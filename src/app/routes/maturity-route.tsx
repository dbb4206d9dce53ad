import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MaturityPage } from '#features/maturity/maturity-page.tsx';

/** Joins the list of assessments to the address. */
export function MaturityRoute() {
  const navigate = useNavigate();
  const [now] = useState(() => Date.now());
  const start = (assessmentId: string) =>
    void navigate({ to: '/maturity/$assessmentId', params: { assessmentId } });
  return <MaturityPage now={now} onStart={start} />;
}
