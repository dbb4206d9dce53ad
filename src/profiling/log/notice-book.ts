import type { Notice } from '#domain/profile/model-profile.ts';

type Text = (count: number) => string;

interface Entry {
  readonly count: number | null;
  readonly severity: Notice['severity'];
  readonly text: Text;
}

/** Collects what the reader of the numbers should know: one notice per code, with the rows it concerns counted. */
export class NoticeBook {
  readonly #entries = new Map<string, Entry>();

  /** Counts `rows` more rows of a fault under a code; the text is made once the total is known. */
  warn(code: string, rows: number, text: Text): void {
    this.#add(code, rows, { severity: 'warning', text });
  }

  /** Counts `rows` more rows that were treated in a way worth knowing. */
  inform(code: string, rows: number, text: Text): void {
    this.#add(code, rows, { severity: 'info', text });
  }

  /** A fact that is not about a number of rows; said once. */
  tell(code: string, text: string): void {
    if (!this.#entries.has(code))
      this.#entries.set(code, { count: null, severity: 'info', text: () => text });
  }

  #add(code: string, rows: number, entry: Omit<Entry, 'count'>): void {
    if (rows === 0) return;
    this.#entries.set(code, { ...entry, count: (this.#entries.get(code)?.count ?? 0) + rows });
  }

  list(): readonly Notice[] {
    return [...this.#entries].map(([code, { count, severity, text }]) => ({
      code,
      severity,
      text: text(count ?? 0),
      count,
    }));
  }
}
