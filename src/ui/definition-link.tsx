import type { ReactNode } from 'react';
import styles from './definition-link.module.css';

export interface DefinitionLinkProps {
  /** Anchor on the definitions page: a metric's or term's id. */
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads from a figure's name to what it means. */
export function DefinitionLink({ id, children }: DefinitionLinkProps) {
  return (
    <a className={styles.link} href={`/definitions#${encodeURIComponent(id)}`}>
      {children}
    </a>
  );
}
