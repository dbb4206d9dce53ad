import { Link } from '@tanstack/react-router';
import { useAssessment } from './assessment-state.ts';

/** The way back: to all assessments, and to the list of this one's parts. */
export function WizardKicker() {
  const { id, title } = useAssessment();
  return (
    <>
      <Link to="/maturity">Maturity</Link> /{' '}
      <Link to="/maturity/$assessmentId" params={{ assessmentId: id }}>
        {title}
      </Link>
    </>
  );
}
