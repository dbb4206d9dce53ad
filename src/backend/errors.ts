/** Every way a source can fail. Closed: adapters map what they meet to one of these. */
export type BackendErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'unauthorised'
  | 'not-found'
  | 'unsupported'
  | 'rate-limited'
  | 'malformed'
  | 'invalid-request'
  | 'no-room'
  | 'internal';

/** True for the name of a kind. */
export const isErrorKind = (text: unknown): text is BackendErrorKind =>
  typeof text === 'string' && Object.hasOwn(errorGuide, text);

/** What the reader sees and can do about each kind, and whether asking again may help. */
export const errorGuide = {
  unreachable: {
    says: 'The source does not answer.',
    advice: 'Check the network and the address.',
    retryable: true,
  },
  timeout: {
    says: 'The source took too long to answer.',
    advice: 'Try again, or a shorter window.',
    retryable: true,
  },
  unauthorised: {
    says: 'The source refuses access.',
    advice: 'Sign in, or give token or password anew under Source.',
    retryable: false,
  },
  'not-found': {
    says: 'The source does not have this.',
    advice: 'Check the name or the address.',
    retryable: false,
  },
  unsupported: {
    says: 'This source does not provide this.',
    advice: 'Choose another source.',
    retryable: false,
  },
  'rate-limited': { says: 'The source asks for a pause.', advice: 'Try again in a minute.', retryable: true },
  malformed: {
    says: 'The source answered with data that does not fit the contract.',
    advice: 'Profile the log again, or tell whoever runs the source.',
    retryable: false,
  },
  'invalid-request': {
    says: 'The request was not valid.',
    advice: 'Reset the page’s settings.',
    retryable: false,
  },
  'no-room': {
    says: 'There is no room left to keep this.',
    advice: 'Delete a model of this browser, or free space on the disk. Everything kept before is untouched.',
    retryable: false,
  },
  internal: { says: 'The source failed.', advice: 'Try again later.', retryable: true },
} satisfies Record<BackendErrorKind, { says: string; advice: string; retryable: boolean }>;

export interface BackendErrorOptions extends ErrorOptions {
  /** How long the source asks to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number | null;
}

export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly kind: BackendErrorKind;
  /** Null where the source did not say. */
  readonly retryAfterMs: number | null;

  /** @param detail what exactly went wrong: the address, the path inside the document. */
  constructor(kind: BackendErrorKind, detail: string, options: BackendErrorOptions = {}) {
    super(detail, options);
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  get retryable(): boolean {
    return errorGuide[this.kind].retryable;
  }
}
