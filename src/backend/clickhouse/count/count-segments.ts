import type { ChunkProfile, GroupProfile } from '#domain/profile/model-profile.ts';
import { columnName } from '#backend/clickhouse/log/feature-term.ts';
import { codeOf } from '#backend/clickhouse/log/name-codes.ts';
import { sql } from '#backend/clickhouse/sql/sql.ts';
import { otherSegment } from '#profiling/kernel/profiler.ts';
import { countOutcome } from './count-outcome.ts';
import { chunkId, type Counting, type Division, type GroupId } from './count-rows.ts';

/** Values of a segment column in the order they are shown in; the rest comes last. */
const namesOf = (values: readonly string[]): readonly string[] => [
  ...values.filter((value) => value !== otherSegment),
  otherSegment,
];

function divisionBy(counting: Counting, column: string, names: readonly string[]): Division {
  const term = columnName(counting.terms.part, column);
  const rest = names.length - 1;
  const codes = new Map(names.slice(0, rest).map((name, i) => [name, i]));
  const code = term ? codeOf(term, codes) : sql`-1`;
  return {
    name: `segment ${column}`,
    terms: [
      ['r_code', code],
      ['r_g', sql`toInt16(if(r_code < 0, ${rest}, r_code))`],
    ],
  };
}

/** By chunk and value. */
type SegmentGroups = ReadonlyMap<GroupId, Readonly<Record<string, GroupProfile>>>;

async function countColumn(
  counting: Counting,
  column: string,
  values: readonly string[],
): Promise<SegmentGroups> {
  const names = namesOf(values);
  const groups = await countOutcome(counting, divisionBy(counting, column, names));
  const found = new Map<GroupId, [number, GroupProfile][]>();
  for (const [id, group] of groups) {
    const [period, chunk, number] = id.split(' ');
    const chunkKey = `${period} ${chunk}`;
    found.set(chunkKey, [...(found.get(chunkKey) ?? []), [Number(number), group]]);
  }
  return new Map(
    [...found].map(([id, entries]) => [
      id,
      Object.fromEntries(
        entries
          .toSorted(([a], [b]) => a - b)
          .map(([number, group]) => [names[number] ?? otherSegment, group]),
      ),
    ]),
  );
}

/** Counts the rows of each value of each segment column. */
export async function countSegments(
  counting: Counting,
): Promise<ReadonlyMap<GroupId, ChunkProfile['segments']>> {
  const columns = Object.entries(counting.spec.segments);
  const counted = await Promise.all(
    columns.map(async ([column, values]) => [column, await countColumn(counting, column, values)] as const),
  );
  const of = (id: GroupId) => counted.map(([column, groups]) => [column, groups.get(id) ?? {}] as const);
  return new Map(counting.chunks.map(chunkId).map((id) => [id, Object.fromEntries(of(id))]));
}
