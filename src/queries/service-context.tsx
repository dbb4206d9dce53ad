import { createContext, use, type ReactNode } from 'react';
import type { Backend } from '#backend/contract.ts';

/** A service as it is reached. */
export interface ServiceAccess {
  /** Address of the service, ending in a slash. */
  readonly url: string;
  /** Asked with every request, so that a renewed token counts at once; null for none. */
  readonly token: () => string | null;
}

export type OpenService = (access: ServiceAccess) => Backend;

const ServiceContext = createContext<OpenService | null>(null);

/** Gives the pages below it the way to reach a service that the reader names. */
export function ServiceProvider({
  openService,
  children,
}: {
  readonly openService: OpenService | null;
  readonly children: ReactNode;
}) {
  return <ServiceContext value={openService}>{children}</ServiceContext>;
}

/** Opens a service as a source; null where the site has no such adapter. */
export const useOpenService = (): OpenService | null => use(ServiceContext);
