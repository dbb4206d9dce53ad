import type { ValueCourse } from '#domain/economics/value-course.ts';
import { smallestValueLoss } from '#domain/economics/value-detectability.ts';
import { perYear } from '#domain/economics/value-lost.ts';
import { versionValue } from '#domain/economics/version-value.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { dayMs, isoDate, type Instant } from '#domain/time/instant.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Stat, StatList } from '#ui/stat.tsx';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Days that the chunks with a loss span; null for a log without time. */
function daysOf({ chunks }: ValueCourse): number | null {
  const valued = chunks.filter(({ lost }) => lost !== null);
  const [start, end] = [valued[0]?.chunk.start ?? null, valued.at(-1)?.chunk.end ?? null];
  return start === null || end === null ? null : (end - start) / dayMs;
}

/** Share of the possible over all mature chunks put together. */
function shareOf({ chunks }: ValueCourse): { share: number; rule: string } | null {
  const mature = chunks.filter(({ labels, rules }) => labels === 'mature' && rules !== null);
  const always = mature[0]?.rules?.always ?? [];
  const totals = always.map(({ name }, i) => ({
    name,
    total: sum(mature.map(({ rules }) => rules?.always[i]?.total ?? 0)),
  }));
  const best = totals.reduce<{ name: string; total: number } | null>(
    (top, rule) => (top === null || rule.total > top.total ? rule : top),
    null,
  );
  if (!best) return null;
  const room = sum(mature.map(({ rules }) => rules?.perfect ?? 0)) - best.total;
  const lift = sum(mature.map(({ value }) => value.total)) - best.total;
  return room > 0 ? { share: lift / room, rule: best.name } : null;
}

export interface ValueSumsProps {
  readonly course: ValueCourse;
  readonly currency: string;
  /** Days on which a version of the model went live. */
  readonly lives: readonly Instant[];
}

/** The newest version against the one before it; null where nobody noted two of them. */
const versionsOf = ({ chunks }: ValueCourse, lives: readonly Instant[]) =>
  versionValue(
    chunks.map(({ chunk: { start, end }, value: { n, total }, labels }) => ({
      start,
      end,
      n,
      total,
      isFinal: labels === 'mature',
    })),
    lives,
  );

/** Money to date, by how sure it is, and what was lost on the way. */
export function ValueSums({ course, currency, lives }: ValueSumsProps) {
  const money = (amount: number | null) => moneyText(amount, currency);
  const of = (state: string) => course.chunks.filter(({ labels }) => labels === state);
  const realised = sum(of('mature').map(({ value }) => value.total));
  const coming = sum(of('provisional').map(({ value }) => value.total));
  const estimates = course.chunks.flatMap(({ estimate }) => (estimate ? [estimate.total] : []));
  const lost = course.chunks.findLast(({ lostSoFar }) => lostSoFar !== null)?.lostSoFar ?? null;
  const days = daysOf(course);
  const year = lost && days !== null ? perYear(lost.rate, days) : null;
  const possible = shareOf(course);
  const smallest = smallestValueLoss(course);
  const versions = versionsOf(course, lives);
  const apart = course.chunks.some(({ groups }) => groups.length > 1);
  return (
    <StatList>
      <Stat label="Realised since go-live" value={money(realised)} note="chunks whose labels have come" />
      <Stat
        label="Still provisional"
        value={of('provisional').length > 0 ? money(coming) : '–'}
        note={
          estimates.length > 0
            ? `labelled rows; the others are estimated at ${money(sum(estimates))}`
            : 'labelled rows of chunks whose labels are still coming'
        }
      />
      <Stat
        label="Lost by the model since go-live"
        value={money(lost?.rate ?? null)}
        note={
          year === null
            ? 'against the first mature chunks; too short to be carried to a year'
            : `against the first mature chunks; ${money(year)} a year at this pace`
        }
      />
      <Stat
        label="Lost by another mix of cases"
        value={money(apart ? (lost?.mix ?? null) : null)}
        note={
          apart
            ? 'not the model’s doing; a retrain does not bring it back'
            : 'not told apart for models of a quantity'
        }
      />
      <Stat
        label="Smallest loss that shows"
        value={money(smallest === null ? null : smallest * 1000)}
        note="per 1,000 predictions; these chunks cannot see less"
      />
      <Stat
        label="Share of the possible"
        value={possible ? formatPercent(possible.share) : '–'}
        note={
          possible
            ? `0% is the best rule without a model (always ${possible.rule}), 100% is perfect`
            : 'has no meaning for this value'
        }
      />
      <Stat
        label="Against the previous version"
        value={
          versions
            ? `${money(versions.newest.perPrediction * 1000)} against ${money(versions.previous.perPrediction * 1000)}`
            : '–'
        }
        note={
          versions
            ? `per 1,000 predictions, since ${isoDate(versions.live)} and before; other predictions, so the mix is part of it`
            : 'enter releases as events, or retrains in the ledger'
        }
      />
    </StatList>
  );
}
