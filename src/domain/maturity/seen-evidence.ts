import type { ModelEvent } from '#domain/events/model-event.ts';
import { labelAgeCurve } from '#domain/labels/label-age-curve.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { IncidentNotes } from '#domain/quality/incident-notes.ts';
import { grouped } from '#domain/quantity/significant.ts';
import { dayMs, isoDate, type Instant } from '#domain/time/instant.ts';
import type { Context, ContextId, ContextValue } from './context.ts';
import type { CriterionId } from './dimension.ts';
import type { Ageing } from './edition.ts';
import { evidenceDays } from './mark.ts';

/** What the dashboard itself knows about a statement. */
export interface SeenEvidence {
  readonly criterion: CriterionId;
  /** `part`: it shows some of what the statement asks for. */
  readonly says: 'supports' | 'part' | 'contradicts';
  /** A sentence without its full stop. */
  readonly text: string;
  /** When that was true. */
  readonly at: Instant;
}

/** What the dashboard knows about a circumstance. */
export interface SeenContext {
  readonly input: ContextId;
  readonly value: ContextValue;
  readonly text: string;
}

/** What a source holds about a model. */
export interface SeenFacts {
  readonly profile: ModelProfile;
  readonly events: readonly ModelEvent[];
  readonly incidentNotes: IncidentNotes;
  /** When the value of a prediction was last written down; null where it never was. */
  readonly valueSavedAt: Instant | null;
  /** Models of the source. */
  readonly models: number;
}

/** Share of the outcomes that count as "most". */
const most = 0.8;

/** Predictions beside what came true: the newest chunk that has outcomes, against how old that may be. */
function comparisonSeen(
  { profile }: SeenFacts,
  { context, ageing, now }: { context: Context; ageing: Ageing; now: Instant },
): readonly SeenEvidence[] {
  const served = profile.chunks.filter(({ period }) => period === 'analysis');
  const compared = served.findLast(({ labelled }) => labelled > 0);
  const criterion: CriterionId = 'MON.1';
  if (!compared)
    return [{ criterion, says: 'contradicts', text: 'no outcome of a prediction has reached it', at: now }];
  const at = profile.asOf ?? compared.end;
  if (at === null) return [];
  const days = evidenceDays(criterion, ageing, context);
  const age = Math.floor((now - at) / dayMs);
  const sum = (of: 'rows' | 'labelled') => served.reduce((total, chunk) => total + chunk[of], 0);
  const beside = `${grouped(sum('labelled'))} of ${grouped(sum('rows'))} predictions stand beside what came true`;
  return age <= days
    ? [{ criterion, says: 'supports', text: `${beside}; the log ends on ${isoDate(at)}`, at }]
    : [
        {
          criterion,
          says: 'contradicts',
          text: `the newest fact in the log is of ${isoDate(at)}, ${grouped(age)} days ago; the comparison counts for ${days} days`,
          at,
        },
      ];
}

function limitsSeen({ profile }: SeenFacts, now: Instant): readonly SeenEvidence[] {
  const metrics = Object.keys(profile.limits);
  if (metrics.length === 0) return [];
  return [
    {
      criterion: 'MON.2',
      says: 'part',
      text: `limits in writing stand for ${metrics.join(', ')}; that a report runs on a schedule it cannot see`,
      at: profile.asOf ?? now,
    },
  ];
}

const newest = (events: readonly ModelEvent[], kind: ModelEvent['kind']): ModelEvent | undefined =>
  events
    .filter((event) => event.kind === kind)
    .toSorted((a, b) => a.time - b.time)
    .at(-1);

const eventText = (what: string, { time, text }: ModelEvent): string =>
  `the last ${what} noted is of ${isoDate(time)}${text === '' ? '' : ` (“${text}”)`}`;

function eventsSeen({ events }: SeenFacts): readonly SeenEvidence[] {
  const retrain = newest(events, 'retrain');
  const release = newest(events, 'release');
  return [
    ...(retrain
      ? [
          {
            criterion: 'RET.1',
            says: retrain.text === '' ? 'part' : 'supports',
            text: eventText('retrain', retrain),
            at: retrain.time,
          } as const,
        ]
      : []),
    ...(release
      ? [{ criterion: 'DEP.1', says: 'part', text: eventText('release', release), at: release.time } as const]
      : []),
  ];
}

/** Days of log after which an empty list of incidents is worth a question. */
const longEnough = 365;

/** A long log without a single noted incident: X12 of the bias rules. */
function silenceSeen({ profile, incidentNotes }: SeenFacts, now: Instant): readonly SeenEvidence[] {
  const start = profile.chunks.find((chunk) => chunk.period === 'analysis')?.start ?? null;
  if (start === null || profile.asOf === null || Object.keys(incidentNotes).length > 0) return [];
  const days = Math.floor((profile.asOf - start) / dayMs);
  if (days <= longEnough) return [];
  return [
    {
      criterion: 'RCA.2',
      says: 'contradicts',
      text: `no incident is noted in ${grouped(days)} days of log: were there none, or were none noticed?`,
      at: now,
    },
  ];
}

function notesSeen({ incidentNotes, valueSavedAt }: SeenFacts): readonly SeenEvidence[] {
  const explained = Object.values(incidentNotes).filter(({ state }) => state !== 'open');
  return [
    ...(explained.length > 0
      ? [
          {
            criterion: 'RCA.2',
            says: 'supports',
            text: `${explained.length} ${explained.length === 1 ? 'incident is' : 'incidents are'} noted with an explanation`,
            at: Math.max(...explained.map(({ at }) => at)),
          } as const,
        ]
      : []),
    ...(valueSavedAt === null
      ? []
      : [
          {
            criterion: 'VAL.1',
            says: 'part',
            text: 'what a prediction is worth is written down; baseline and cost it cannot see',
            at: valueSavedAt,
          } as const,
        ]),
  ];
}

/** What the dashboard can say to single statements. Never an answer: people confirm or dispute it. */
export const seenEvidence = (
  facts: SeenFacts,
  given: { readonly context: Context; readonly ageing: Ageing; readonly now: Instant },
): readonly SeenEvidence[] => [
  ...comparisonSeen(facts, given),
  ...limitsSeen(facts, given.now),
  ...eventsSeen(facts),
  ...silenceSeen(facts, given.now),
  ...notesSeen(facts),
];

/** Days after which most of the outcomes that ever come are there; null where a log does not say. */
function delaySeen({ chunks, asOf }: ModelProfile): number | null {
  const curve = labelAgeCurve(chunks, asOf);
  return curve?.points.find(({ completeness }) => completeness >= most)?.days ?? null;
}

/** What the dashboard can say about the circumstances. */
export function seenContext({ profile, models }: SeenFacts): readonly SeenContext[] {
  const delay = delaySeen(profile);
  return [
    ...(delay === null
      ? []
      : [
          {
            input: 'label_delay_days',
            value: delay,
            text: `most outcomes were known within ${delay} ${delay === 1 ? 'day' : 'days'}`,
          } as const,
        ]),
    {
      input: 'models',
      value: models,
      text: `this source has ${models} ${models === 1 ? 'model' : 'models'}`,
    },
  ];
}
