/** A day-by-day yes/no log: 40 rows of January 2026, the first half of them the reference. */
export const smallLog = {
  header: 'id,at,score,decision,actual',
  rows: Array.from({ length: 40 }, (_, i) => {
    const at = new Date(Date.UTC(2026, 0, 1, 12 * i)).toISOString();
    return `${i},${at},${(i % 10) / 10},${Number(i % 10 >= 5)},${Number(i % 3 === 0)}`;
  }),
};

export const smallMapping = {
  model: { id: 'small', name: 'Small', task: 'binary', positive: 1 },
  files: { log: 'log.csv' },
  columns: { predictedAt: 'at', id: 'id', score: 'score', prediction: 'decision', actual: 'actual' },
  reference: { to: '2026-01-10' },
  chunk: 'rows:10',
} as const;

/** The small log as text, with some of its rows (1 = header) replaced. */
export const logText = (replaced: Readonly<Record<number, string>> = {}): string =>
  [smallLog.header, ...smallLog.rows].map((row, i) => `${replaced[i + 1] ?? row}\n`).join('');
