import { useMemo } from 'react';
import type { ModelReport } from '#domain/report/model-report.ts';
import { reportParts } from '#domain/report/report-lines.ts';
import type { ReportPart } from '#domain/report/report-part.ts';
import type { Instant } from '#domain/time/instant.ts';
import { decide } from '#domain/verdict/decide.ts';
import { verdictNames } from '#domain/verdict/verdict.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { PlainTable } from './plain-table.tsx';
import { ReportFigure } from './report-figure.tsx';
import styles from './report.module.css';

export interface ReportSheetProps {
  readonly report: ModelReport;
  readonly made: Instant;
}

/** One model's pages. */
export function ReportSheet({ report, made }: ReportSheetProps) {
  const decision = useMemo(() => decide(report.decision), [report]);
  const [first, ...rest] = reportParts(report, decision);
  const { model } = report;
  return (
    <article className={styles.sheet} aria-label={`Report on ${model.name}`}>
      <header className={styles.head}>
        <h2>{model.name}</h2>
        {model.description && <p>{model.description}</p>}
        <p className={styles.fine}>
          Put together on {formatDate(made)}, UTC, by Plumbline.
          {model.simulated && ' Simulated: this log was made by a seeded generator.'}
        </p>
        <p className={styles.verdict}>{verdictNames[decision.verdict.kind]}</p>
      </header>
      {first && <Part part={first} />}
      <ReportFigure report={report} />
      {rest.map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </article>
  );
}

function Part({ part: { title, lines, table } }: { readonly part: ReportPart }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {table && <PlainTable caption={title} {...table} />}
    </section>
  );
}
