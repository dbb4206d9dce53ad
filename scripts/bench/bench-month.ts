import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Row } from './duckdb-counts.ts';

/** One month of the profile and DuckDB's rows of it. */
export interface Month {
  readonly chunk: ChunkProfile;
  readonly rowsOf: (query: string) => readonly Row[];
}

export const monthOf = ({ m }: Row) => (m as Date).toISOString().slice(0, 7);

/** Σ of an expression over rows; what is NULL adds nothing. */
export const total = (rows: readonly Row[], of: (row: Row) => unknown): number =>
  rows.reduce((sum, row) => sum + Number(of(row) ?? 0), 0);
