import type { Retrain } from '#domain/economics/ledger/ledger.ts';
import type { CourseChunk } from '#domain/economics/value-course.ts';
import { goLives } from '#domain/economics/version-value.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import type { LabelState } from '#domain/labels/chunk-labels.ts';
import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { DecisionInput } from '#domain/verdict/decision-input.ts';
import type { Gathered } from '#domain/verdict/gather.ts';

/** Value of one chunk, as the report shows it. Money unless said. */
export interface ReportChunk {
  readonly key: string;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
  readonly labels: LabelState;
  /** Labelled rows, their value, and the standard error of the value per prediction; null below two rows. */
  readonly n: number;
  readonly total: number;
  readonly standardError: number | null;
  /** Value expected of the rows without a label; null without an estimate. */
  readonly estimated: number | null;
  /** Lost against the first mature chunks: by the model, and by another mix of cases. Null while it cannot be told. */
  readonly lostRate: number | null;
  readonly lostMix: number | null;
  /** Rules without a model on the same rows. */
  readonly rules: readonly { readonly name: string; readonly total: number }[];
  readonly perfect: number | null;
}

/** Everything that the report says of one model follows from this. */
export interface ModelReport {
  readonly model: Pick<Model, 'id' | 'name' | 'description' | 'simulated'>;
  readonly asOf: Instant | null;
  readonly decision: DecisionInput;
  /** Where the belief about the gain comes from, in words; null without one. */
  readonly basis: string | null;
  readonly chunks: readonly ReportChunk[];
  readonly ledger: readonly Retrain[];
  /** Days on which a version of the model went live. */
  readonly goLives: readonly Instant[];
}

/** A page for stakeholders: one model, or a portfolio. */
export interface Report {
  /** When its inputs were put together. */
  readonly made: Instant;
  readonly models: readonly ModelReport[];
}

const reportChunk = ({ chunk, value, rules, labels, estimate, lost }: CourseChunk): ReportChunk => ({
  key: chunk.key,
  start: chunk.start,
  end: chunk.end,
  rows: chunk.rows,
  labels,
  n: value.n,
  total: value.total,
  standardError: value.standardError,
  estimated: estimate?.total ?? null,
  lostRate: lost?.rate ?? null,
  lostMix: lost?.mix ?? null,
  rules: rules?.always ?? [],
  perfect: rules?.perfect ?? null,
});

/** What a report says of a model, from what is known of it. */
export function modelReport(
  profile: ModelProfile,
  gathered: Gathered,
  { ledger, events }: { readonly ledger: readonly Retrain[]; readonly events: readonly ModelEvent[] },
): ModelReport {
  const { id, name, description, simulated } = profile.model;
  return {
    model: { id, name, description, simulated },
    asOf: profile.asOf,
    decision: gathered.input,
    basis: gathered.belief?.basis ?? null,
    chunks: (gathered.course?.chunks ?? []).map(reportChunk),
    ledger,
    goLives: goLives(events),
  };
}
