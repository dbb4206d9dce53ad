import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';

/** The password that the reader gave for a user of a server, asked for anew with each query; null for none. */
export const passwordOf = (server: { readonly url: string; readonly user: string }) => (): string | null =>
  useSessionTokens.getState().tokens[passwordKey(server)] ?? null;
