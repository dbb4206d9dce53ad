import type { Notice } from '#domain/profile/model-profile.ts';

type Text = (count: number) => string;

/** Collects what the reader of the numbers should know: one notice per code, with the rows it concerns counted. */
export class NoticeBook {
  readonly #notices = new Map<string, { count: number | null; severity: Notice['severity']; text: Text }>();

  /** Counts `rows` more rows under a code; the text is made once the total is known. */
  warn(code: string, rows: number, text: Text): void {
    if (rows === 0) return;
    const known = this.#notices.get(code)?.count ?? 0;
    this.#notices.set(code, { count: known + rows, severity: 'warning', text });
  }

  /** A fact that is not about a number of rows; said once. */
  tell(code: string, text: string): void {
    if (!this.#notices.has(code))
      this.#notices.set(code, { count: null, severity: 'info', text: () => text });
  }

  list(): readonly Notice[] {
    return [...this.#notices].map(([code, { count, severity, text }]) => ({
      code,
      severity,
      text: text(count ?? 0),
      count,
    }));
  }
}
