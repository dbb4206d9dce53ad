import { assessmentName } from '#domain/maturity/document-name.ts';
import type { Standing } from '#domain/maturity/standing.ts';
import type { FleetEntry } from './fleet-table.tsx';
import type { ModelWorth } from './model-worth.ts';

/** A model, or a team's assessment without a model here, with all that the ladder says of it. */
export interface Placed {
  /** Name of its assessment. */
  readonly name: string;
  readonly title: string;
  readonly entry: FleetEntry | null;
  readonly standing: Standing;
  readonly worth: ModelWorth | null;
}

/** What the ladder is made from. */
export interface PlaceInput {
  readonly entries: readonly FleetEntry[];
  readonly names: readonly string[];
  readonly standings: readonly (Standing | null)[];
  readonly worths: readonly (ModelWorth | null)[];
}

/** Models first, then assessments that have no model in this source. What is still loading is left out. */
export function placed({ entries, names, standings, worths }: PlaceInput): readonly Placed[] {
  return names.flatMap((name, i): readonly Placed[] => {
    const standing = standings[i];
    if (!standing) return [];
    const at = entries.findIndex(({ model }) => assessmentName(model.id) === name);
    const entry = entries[at] ?? null;
    const kept = 'record' in standing && standing.record.title !== '' ? standing.record.title : name;
    return [{ name, title: entry?.model.name ?? kept, entry, standing, worth: worths[at] ?? null }];
  });
}

/** Claimed level; null without a complete assessment. */
export const levelOf = ({ standing }: Placed): number | null =>
  standing.state === 'assessed' ? standing.assessment.range.claimed : null;
