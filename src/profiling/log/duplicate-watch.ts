import type { Column } from '#profiling/column-batch.ts';
import { idsOf, type Id } from './id-column.ts';
import type { NoticeBook } from './notice-book.ts';

/** Ids that are remembered to find duplicates; beyond it they are no longer looked for, and that is said. */
const rememberedIds = 2_000_000;

/** Looks for ids that come twice in the log itself: counted, said, and kept. */
export class DuplicateWatch {
  readonly #seen = new Set<Id>();
  readonly #notices: NoticeBook;

  constructor(notices: NoticeBook) {
    this.#notices = notices;
  }

  look(column: Column): void {
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
