import { BackendError } from '#backend/errors.ts';
import type { ResultRow } from './result-cells.ts';
import { faultIn, serverError } from './server-error.ts';

/** What a query answered, and what the server read for it. */
export interface QueryAnswer {
  readonly rows: readonly ResultRow[];
  readonly rowsRead: number;
  readonly bytesRead: number;
}

/** An answer in the format JSONCompact. */
interface JsonCompact {
  readonly data?: readonly ResultRow[];
  readonly rows?: number;
  /** Servers that fail half-way may say so inside the JSON. */
  readonly exception?: string;
  readonly statistics?: { readonly rows_read: number; readonly bytes_read: number };
}

function parse(text: string, address: string): JsonCompact {
  try {
    return JSON.parse(text) as JsonCompact;
  } catch (cause) {
    const fault = faultIn(text);
    if (fault) throw serverError(address, fault);
    throw new BackendError(
      'malformed',
      `the answer of ${address} is not JSON (${text.length} characters; it may be cut off)`,
      { cause },
    );
  }
}

/**
 * Reads an answer in the format JSONCompact.
 * @throws BackendError what the server says went wrong after it began to answer; `malformed` for a cut answer.
 */
export function readAnswer(text: string, address: string): QueryAnswer {
  const { data, rows, exception, statistics } = parse(text, address);
  if (exception !== undefined)
    throw serverError(address, faultIn(exception) ?? { code: 0, message: exception });
  if (!Array.isArray(data) || data.length !== rows)
    throw new BackendError(
      'malformed',
      `the answer of ${address} holds ${data?.length ?? 'no'} rows, expected ${rows}`,
    );
  return {
    rows: data as readonly ResultRow[],
    rowsRead: statistics?.rows_read ?? 0,
    bytesRead: statistics?.bytes_read ?? 0,
  };
}
