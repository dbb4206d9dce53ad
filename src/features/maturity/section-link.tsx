import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SectionId } from './sections.ts';

export interface SectionLinkProps {
  readonly assessmentId: string;
  readonly section: SectionId;
  /** Criterion or circumstance to begin at. */
  readonly at?: string;
  /** Return to the check page afterwards. */
  readonly fromCheck?: boolean;
  readonly children: ReactNode;
}

/** Leads to the page of one part. */
export function SectionLink({ assessmentId, section, at, fromCheck = false, children }: SectionLinkProps) {
  const rest = { search: fromCheck ? { from: 'check' } : {}, ...(at === undefined ? {} : { hash: at }) };
  if (section === 'first-look')
    return (
      <Link to="/maturity/$assessmentId/first-look" params={{ assessmentId }} {...rest}>
        {children}
      </Link>
    );
  if (section === 'circumstances')
    return (
      <Link to="/maturity/$assessmentId/circumstances" params={{ assessmentId }} {...rest}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/maturity/$assessmentId/questions/$dimension"
      params={{ assessmentId, dimension: section.toLowerCase() }}
      {...rest}
    >
      {children}
    </Link>
  );
}
