import { BackendError, type BackendErrorKind } from '#backend/errors.ts';

/** A refusal in ClickHouse's words: its code, name and sentence. */
export interface ServerFault {
  readonly code: number;
  readonly message: string;
}

interface Meaning {
  readonly codes: readonly number[];
  readonly kind: BackendErrorKind;
  readonly advice: string;
}

// Source: the error codes of ClickHouse, src/Common/ErrorCodes.cpp; system.errors lists them.
const meanings: readonly Meaning[] = [
  { codes: [192, 193, 194, 516], kind: 'unauthorised', advice: 'Check user and password.' },
  {
    codes: [497],
    kind: 'unauthorised',
    advice: 'The user needs SELECT on the tables of the mapping; docs/clickhouse.md has the statement.',
  },
  {
    codes: [164],
    kind: 'unauthorised',
    advice: 'The profile of this user does not allow it; docs/clickhouse.md says what to set.',
  },
  { codes: [60, 81], kind: 'not-found', advice: 'Check database and table, and that the user may see them.' },
  { codes: [16, 47], kind: 'not-found', advice: 'The table has changed since it was looked at; try again.' },
  {
    codes: [159, 160, 209],
    kind: 'timeout',
    advice: 'Ask for a shorter window, raise max_execution_time, or read from aggregated counts.',
  },
  {
    codes: [241, 173],
    kind: 'internal',
    advice:
      'Name the features in place of "rest", cut into fewer chunks, raise max_memory_usage, or read from aggregated counts.',
  },
  {
    codes: [158, 191, 307, 396],
    kind: 'internal',
    advice: 'A limit of this user on rows or bytes was met; ask for a shorter window, or have it raised.',
  },
  { codes: [201, 202], kind: 'rate-limited', advice: 'The user has no queries left for now.' },
  { codes: [394], kind: 'internal', advice: 'Somebody ended the query; try again.' },
  { codes: [210, 279, 519], kind: 'internal', advice: 'A shard or replica does not answer; try again.' },
  {
    codes: [43, 53, 70],
    kind: 'malformed',
    advice: 'A column has another type than its role needs; check the mapping.',
  },
];

/** The first sentence or two of what a server says, on one line. */
function inShort(message: string): string {
  const line = message
    .replaceAll(/\s+/g, ' ')
    .replace(/\(version .*$/, '')
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** A refusal as one of the closed set, with what to do about it. */
export function serverError(address: string, { code, message }: ServerFault): BackendError {
  const meaning = meanings.find(({ codes }) => codes.includes(code));
  const detail = `${address}: ${inShort(message)} (code ${code})`;
  return new BackendError(meaning?.kind ?? 'internal', meaning ? `${detail}. ${meaning.advice}` : detail);
}

const refusal = /Code: (\d+)\. (?:DB::)?Exception: (.*)/s;

/**
 * The refusal in a body: a server that fails after it began to answer can only write it behind what it has sent.
 * @returns null for a body without one.
 */
export function faultIn(body: string): ServerFault | null {
  const [, code, message = ''] = refusal.exec(body.slice(-4000)) ?? [];
  return code === undefined ? null : { code: Number(code), message };
}
