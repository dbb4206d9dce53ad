import type { CourseChunk, ValueCourse } from '#domain/economics/value-course.ts';
import type { EventKind, ModelEvent } from '#domain/events/model-event.ts';
import type { Evidence } from './evidence.ts';

/** Chunks within which an event counts as the cause of a drop. */
const reach = 2;

/** Events of some kinds in the chunk at an index or the `reach` before it. */
function near(course: ValueCourse, events: readonly ModelEvent[], at: number) {
  const from = course.chunks[Math.max(0, at - reach)]?.chunk.start ?? null;
  const to = course.chunks[at]?.chunk.end ?? null;
  if (from === null || to === null) return [];
  return events.filter(({ time }) => time >= from && time < to);
}

/** Index of the chunk in which the clear jump of the fit came; null without one. */
function jumpAt({ chunks, fit }: ValueCourse): number | null {
  if (fit.kind !== 'fitted' || fit.step === null) return null;
  const goLive = chunks[0]?.chunk.start ?? null;
  const age = fit.step.age;
  if (goLive === null) return null;
  const at = chunks.findIndex(({ chunk: { start, end } }) => {
    const middle = start === null || end === null ? NaN : ((start + end) / 2 - goLive) / 86_400_000;
    return Math.abs(middle - age) < 1e-9;
  });
  return at < 0 ? null : at;
}

/** True where chunks lose more per prediction than anybody minds; of no chunk nothing is known. */
function losesOn(chunks: readonly CourseChunk[], materiality: number): boolean {
  const known = chunks.filter(({ lost }) => lost !== null);
  const rows = known.reduce((sum, { value }) => sum + value.n, 0);
  const loss = known.reduce((sum, { lost }) => sum + (lost?.rate ?? 0), 0);
  return rows > 0 && loss / rows > materiality;
}

type EventEvidence = Pick<Evidence, 'versionDrop' | 'upstreamOpen' | 'unexplainedStep' | 'rareEvent'>;

/**
 * What events say about a drop: whether a release, or a change upstream, lies within two chunks before it, whether
 * nothing does, and whether holidays explain the loss of the newest chunks: those without one do not lose more than
 * anybody minds. Null where it cannot be told: too few chunks to see a
 * drop, or no event noted at all.
 */
export function eventEvidence(
  course: ValueCourse,
  events: readonly ModelEvent[],
  materiality = 0,
): EventEvidence {
  const noted = events.length > 0;
  const newest = course.chunks.filter(({ chunk }) => course.newest?.keys.includes(chunk.key));
  const isHoliday = ({ chunk: { start, end } }: CourseChunk) =>
    start !== null &&
    end !== null &&
    events.some(({ kind, time }) => kind === 'holiday' && time >= start && time < end);
  const holidays = newest.filter(isHoliday);
  const explained =
    holidays.length > 0 &&
    !losesOn(
      newest.filter((one) => !isHoliday(one)),
      materiality,
    );
  const at = jumpAt(course);
  const fitted = course.fit.kind === 'fitted';
  const before = at === null ? [] : near(course, events, at);
  const has = (...kinds: readonly EventKind[]) => before.some(({ kind }) => kinds.includes(kind));
  return {
    versionDrop: noted && fitted ? has('release', 'retrain') : null,
    upstreamOpen: noted && fitted ? has('upstream') : null,
    unexplainedStep: fitted ? at !== null && before.length === 0 : null,
    rareEvent: noted ? explained : null,
  };
}
