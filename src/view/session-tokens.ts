import * as z from 'zod/mini';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

const stored = z.object({ tokens: z.record(z.string(), z.string()) });

export interface SessionTokens {
  /** Access tokens by the address of the service: a token never goes to another one. */
  readonly tokens: Readonly<Record<string, string>>;
  /** An empty token forgets the one before. */
  setToken(url: string, token: string): void;
}

/** Where the password of a user of a server is kept among the tokens. */
export const passwordKey = ({ url, user }: { readonly url: string; readonly user: string }): string =>
  `${user}@${url}`;

/** Tokens of services and passwords of servers, kept by this tab until it is closed: never on disk for good, never in an address. */
export const useSessionTokens = create<SessionTokens>()(
  persist(
    (set) => ({
      tokens: {},
      setToken: (url, token) =>
        set(({ tokens }) => {
          const { [url]: _, ...others } = tokens;
          return { tokens: token === '' ? others : { ...others, [url]: token } };
        }),
    }),
    {
      name: 'plumbline-tokens',
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ tokens }) => ({ tokens }),
      merge: (kept, current) => ({ ...current, ...z.safeParse(stored, kept).data }),
    },
  ),
);
