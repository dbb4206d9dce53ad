/** Where in the input something is wrong. Rows are counted as an editor shows them: the header of a CSV is row 1. */
export interface InputPlace {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** Input that cannot be used: what is wrong, where, and what to do about it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: InputPlace;
  readonly remedy: string;

  constructor(what: string, place: InputPlace, remedy: string) {
    const where = [
      place.file,
      place.row === undefined ? undefined : `row ${place.row}`,
      place.column === undefined ? undefined : `column "${place.column}"`,
    ].filter((part) => part !== undefined);
    super(`${where.length > 0 ? `${where.join(', ')}: ` : ''}${what} ${remedy}`);
    this.place = place;
    this.remedy = remedy;
  }
}
