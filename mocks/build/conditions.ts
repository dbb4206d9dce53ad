/** What a model went through in one chunk. */
export interface Conditions {
  readonly rows: number;
  /** 1: as good as when it was fitted; 0: it guesses. */
  readonly skill: number;
  /** Share of rows whose actual is known, 0–1. */
  readonly labelled: number;
  /** In [0, 1), seeded: what makes chunks of the same conditions differ a little. */
  readonly random: () => number;
}

/** How finely scores are kept. */
export interface Resolution {
  readonly bins: number;
  readonly exactUpTo: number;
}
