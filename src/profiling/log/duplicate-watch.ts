import type { Column, NumberColumn } from '#profiling/column-batch.ts';
import { idsOf, type Id } from './id-column.ts';
import type { NoticeBook } from './notice-book.ts';

/** Ids that are remembered to find duplicates; beyond it they are no longer looked for, and that is said. */
const rememberedIds = 2_000_000;

/** Ids as long as each is above the one before: then none can come twice, and looking them up is not needed. */
class AscendingIds {
  #ids = new Float64Array(65_536);
  #count = 0;
  #last = -Infinity;

  /** Takes a column if it runs on ascending; leaves it alone otherwise. */
  take({ values, valid }: NumberColumn): boolean {
    if (valid || this.#count + values.length > rememberedIds) return false;
    let last = this.#last;
    for (let row = 0; row < values.length; row++) {
      const id = values[row] as number;
      if (!(id > last && id < Number.MAX_SAFE_INTEGER)) return false;
      last = id;
    }
    this.#last = last;
    if (this.#count + values.length > this.#ids.length) {
      const larger = new Float64Array(2 * (this.#count + values.length));
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids.set(values, this.#count);
    this.#count += values.length;
    return true;
  }

  column(): Column {
    return { kind: 'number', instant: false, values: this.#ids.slice(0, this.#count), valid: null };
  }
}

/** Looks for ids that come twice in the log itself: counted, said, and kept. */
export class DuplicateWatch {
  #ascending: AscendingIds | null = new AscendingIds();
  readonly #seen = new Set<Id>();
  readonly #notices: NoticeBook;

  constructor(notices: NoticeBook) {
    this.#notices = notices;
  }

  look(column: Column): void {
    if (this.#ascending && column.kind === 'number' && this.#ascending.take(column)) return;
    if (this.#ascending) {
      const before = this.#ascending.column();
      this.#ascending = null;
      this.look(before);
    }
    let twice = 0;
    for (const id of idsOf(column)) {
      if (id === null) continue;
      if (this.#seen.has(id)) twice++;
      else if (this.#seen.size < rememberedIds) this.#seen.add(id);
    }
    this.#notices.warn(
      'duplicate-ids',
      twice,
      (count) =>
        `${count} rows repeat an id of an earlier row; all rows are counted. Remove them from the log if they are copies.`,
    );
    if (this.#seen.size === rememberedIds)
      this.#notices.tell(
        'duplicates-not-sought',
        'Duplicate ids were looked for among the first 2,000,000 ids only.',
      );
  }
}
