import { noMoments, type Moments } from '#domain/profile/moments.ts';
import { countCell, numberCell, textCell, type ResultRow } from './result-cells.ts';

/** Reads the cells of a row one after the other, as the query names them. */
export class RowCells {
  readonly #row: ResultRow;
  #at = 0;

  constructor(row: ResultRow) {
    this.#row = row;
  }

  #next(): unknown {
    return this.#row[this.#at++];
  }

  number(): number {
    return numberCell(this.#next());
  }

  count(): number {
    return countCell(this.#next());
  }

  text(): string {
    return textCell(this.#next());
  }

  /** What `momentTerms` asked for. */
  moments(): Moments {
    const n = this.count();
    const sum = this.number();
    const variance = this.number();
    return n === 0 ? noMoments : { n, mean: sum / n, m2: variance * n };
  }
}
