import type { ValueCourse } from '#domain/economics/value-course.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import { perMany } from './value-rows.ts';
import styles from './value-page.module.css';

interface GroupRow {
  readonly name: string;
  readonly before: number;
  readonly now: number;
  readonly rowsNow: number;
  /** Money per prediction; null without rows. */
  readonly valueBefore: number | null;
  readonly valueNow: number | null;
}

const shareOf = (n: number, all: number) => (all > 0 ? n / all : 0);

function rowsOf({ reference, newest }: ValueCourse): readonly GroupRow[] {
  return (reference?.groups ?? []).map((group, i) => {
    const now = newest?.groups[i] ?? { n: 0, total: 0 };
    return {
      name: group.name,
      before: shareOf(group.n, reference?.n ?? 0),
      now: shareOf(now.n, newest?.n ?? 0),
      rowsNow: now.n,
      valueBefore: group.n > 0 ? group.total / group.n : null,
      valueNow: now.n > 0 ? now.total / now.n : null,
    };
  });
}

function columnsFor(currency: string): readonly TableColumn<GroupRow>[] {
  const money = (value: number | null) => moneyText(value === null ? null : value * perMany, currency);
  return [
    { id: 'name', label: 'What was the case', cell: ({ name }) => name },
    { id: 'before', label: 'Share, reference', align: 'end', cell: ({ before }) => formatPercent(before) },
    { id: 'now', label: 'Share, newest', align: 'end', cell: ({ now }) => formatPercent(now) },
    {
      id: 'valueBefore',
      label: 'Value per 1,000, reference',
      align: 'end',
      cell: ({ valueBefore }) => money(valueBefore),
    },
    {
      id: 'valueNow',
      label: 'Value per 1,000, newest',
      align: 'end',
      cell: ({ valueNow }) => money(valueNow),
    },
    { id: 'rows', label: 'Rows, newest', align: 'end', cell: ({ rowsNow }) => formatCount(rowsNow) },
  ];
}

/** How much of a change is the model's own: other cases, or the same cases decided worse. */
export function MixRateTable({
  course,
  currency,
}: {
  readonly course: ValueCourse;
  readonly currency: string;
}) {
  const { split, newest, reference } = course;
  if (!split || !newest || !reference)
    return <p className={styles.text}>There is no labelled chunk after the reference to compare with yet.</p>;
  const apart = reference.groups.length > 1;
  const money = (value: number) => moneyText(Math.abs(value) * perMany, currency);
  const way = (value: number) => (value < 0 ? 'less' : 'more');
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        1,000 predictions of {newest.keys[0]}
        {newest.keys.length > 1 && ` to ${newest.keys.at(-1)}`} made {money(split.change)} {way(split.change)}{' '}
        than in the reference.{' '}
        {apart ? (
          <>
            <strong>
              {money(split.mix)} {way(split.mix)}
            </strong>{' '}
            because other cases came, and{' '}
            <strong>
              {money(split.rate)} {way(split.rate)}
            </strong>{' '}
            because the model decided the same cases {split.rate < 0 ? 'worse' : 'better'}. Only the second
            part can come back by a retrain.
          </>
        ) : (
          'Quantities fall into no classes, so how much of it other cases brought is not told apart.'
        )}
      </p>
      {course.gap && (
        <p className={styles.text}>
          Loss of the model itself, per 1,000: {moneyText(course.gap.gap * perMany, currency)}, with 90 %
          confidence between {moneyText(course.gap.low * perMany, currency)} and{' '}
          {moneyText(course.gap.high * perMany, currency)}.
        </p>
      )}
      {apart && (
        <Table
          caption={`Reference: ${reference.keys[0]} to ${reference.keys.at(-1)}`}
          columns={columnsFor(currency)}
          rows={rowsOf(course)}
          rowKey={({ name }) => name}
        />
      )}
    </div>
  );
}
