import type { AssessmentRecord } from '#domain/maturity/assessment-record.ts';
import { criterionIds, dimensionOf, levelOf } from '#domain/maturity/dimension.ts';
import { criterionOf, dimensionTextOf, type Edition } from '#domain/maturity/edition.ts';
import type { Marks } from '#domain/maturity/mark.ts';
import { isoDate } from '#domain/time/instant.ts';
import type { ChartValue } from '#ui/chart/chart-row.ts';
import { toCsv } from '#ui/chart/csv.ts';
import { markWords } from './answer-words.ts';

/** Text of people that a spreadsheet would run as a formula is kept as text. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const columns = [
  'id',
  'dimension',
  'level',
  'statement',
  'answer',
  'evidence',
  'link',
  'date',
  'reason',
  'note',
].map((key) => ({ key, label: key, format: (value: ChartValue | undefined) => String(value ?? '') }));

/** Every statement with its answer, one a row. */
export function answersCsv(edition: Edition, record: AssessmentRecord, marks: Marks): string {
  const rows = criterionIds.map((id) => {
    const answer = record.answers[id];
    const evidence = answer?.evidence;
    const kept = evidence && evidence !== 'stated' ? evidence : { text: '', link: '', date: null };
    return {
      id,
      dimension: dimensionTextOf(edition, dimensionOf(id)).name,
      level: levelOf(id),
      statement: criterionOf(edition, id).statement,
      answer: markWords[marks[id]],
      evidence: asText(kept.text),
      link: asText(kept.link),
      date: kept.date === null ? '' : isoDate(kept.date),
      reason: asText(answer?.reason ?? ''),
      note: asText(answer?.note ?? ''),
    };
  });
  return toCsv(columns, rows);
}
