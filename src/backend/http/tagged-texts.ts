interface Tagged {
  readonly etag: string;
  readonly text: string;
}

/**
 * Answers by address, with the tag that the service gave them. Texts, not what they mean: what was handed out once
 * cannot change what is handed out next. The oldest go first when there are too many characters.
 */
export class TaggedTexts {
  readonly #texts = new Map<string, Tagged>();
  readonly #room: number;
  #used = 0;

  /** @param room the most that is kept, in characters. */
  constructor(room: number) {
    this.#room = room;
  }

  get(url: string): Tagged | null {
    return this.#texts.get(url) ?? null;
  }

  /** @param etag null for an answer without a tag, which is not kept. */
  keep(url: string, etag: string | null, text: string): void {
    this.#drop(url);
    if (etag === null || text.length > this.#room) return;
    this.#texts.set(url, { etag, text });
    this.#used += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#used <= this.#room) return;
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    this.#used -= this.#texts.get(url)?.text.length ?? 0;
    this.#texts.delete(url);
  }
}
