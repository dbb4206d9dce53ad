import { logText, smallLog } from './small-log.test-kit.ts';

const good = (i: number) => smallLog.rows[i - 2]?.split(',') ?? [];
const rowWith = (row: number, at: number, value: string) => ({
  [row]: good(row).with(at, value).join(','),
});

/** Logs that cannot be used: what is wrong, the text of the file `log.csv`, and how the message about it begins. */
export const badLogs: readonly (readonly [what: string, log: string, message: string])[] = [
  [
    'a CSV with another number of fields in row 17',
    logText({ 17: '15,2026-01-08T12:00:00Z,0.5,1' }),
    'log.csv, row 17: has 4 fields where the header has 5. Quote fields',
  ],
  ['no rows', logText().split('\n', 1).join(''), 'log.csv: has no rows. Give a log with predictions.'],
  ['nothing in it', '', 'log.csv: is empty. Give a file with rows.'],
  [
    'a score above 1',
    logText(rowWith(23, 2, '1.5')),
    'log.csv, row 23, column "score": the score 1.5 is outside 0–1. Give probabilities',
  ],
  ['a score below 0', logText(rowWith(5, 2, '-0.01')), 'log.csv, row 5, column "score": the score -0.01'],
  ['an infinite score', logText(rowWith(5, 2, 'inf')), 'log.csv, row 5, column "score": the score Infinity'],
  [
    'text for a score',
    logText(rowWith(5, 2, 'high')),
    'log.csv, row 5, column "score": "high" is not a number. Correct the value',
  ],
  [
    'a time that cannot be read',
    logText(rowWith(9, 1, '31/01/2026')),
    'log.csv, row 9, column "at": "31/01/2026" is not a time that can be read. Write times as',
  ],
  [
    'a date that does not exist',
    logText(rowWith(9, 1, '2026-02-30')),
    'log.csv, row 9, column "at": "2026-02-30" is not a time',
  ],
  [
    'times with a zone and without',
    logText(rowWith(12, 1, '2026-01-05T12:00:00')),
    'log.csv, row 12, column "at": the time names a zone in row 2 and none in row 12. Write all times',
  ],
  [
    'a third class',
    logText(rowWith(30, 4, 'maybe')),
    'log.csv, row 30, column "actual": "maybe" is not one of the classes 0, 1. A yes/no model has two values',
  ],
];
