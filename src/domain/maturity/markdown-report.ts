import { isoDate, type Instant } from '#domain/time/instant.ts';
import type { Assessment } from './assess.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { criterionIds, dimensionIds } from './dimension.ts';
import { criterionOf, dimensionTextOf, type Edition } from './edition.ts';
import { messagesOf, whyNotFive } from './messages.ts';
import { stepCode } from './result-document.ts';

/** Text of people, made harmless: it stays on its line and is neither markup nor a cell's end. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_[\]|#!])/g, '\\$1');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---|').join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

function planLines(edition: Edition, { steps }: Assessment): readonly string[] {
  if (steps.length === 0) return ['Nothing.'];
  return steps.map((step, i) => {
    const what =
      step.kind === 'reach' ? criterionOf(edition, step.criterion).title : 'Put a person before promotion';
    return `${i + 1}. **${what}** (${stepCode(step)}, ${step.reason})`;
  });
}

function answerLines(edition: Edition, record: AssessmentRecord, { marks }: Assessment): readonly string[] {
  const rows = criterionIds.map((id) => {
    const answer = record.answers[id];
    const evidence = answer?.evidence;
    const shown =
      evidence && evidence !== 'stated'
        ? [evidence.text, evidence.link, evidence.date === null ? '' : isoDate(evidence.date)].filter(
            (part) => part !== '',
          )
        : [];
    return [
      id,
      criterionOf(edition, id).title,
      marks[id],
      plain(shown.join(', ')),
      plain(answer?.note ?? ''),
    ];
  });
  return table(['', 'Statement', 'Counts as', 'Evidence', 'Note'], rows);
}

function standingLines({ range, fit, shareOfTarget }: Assessment): readonly string[] {
  const reasons = whyNotFive(fit);
  const percent = Math.round(shareOfTarget * 100);
  return [
    `**Level ${range.claimed}** as claimed, ${range.evidenced} with evidence, ${range.possible} possible. **Needed: level ${fit.target}.** ${percent} % of the way.`,
    ...(reasons.length > 0
      ? ['', 'You need not go to level 5, because', ...reasons.map((reason) => `- ${reason}`)]
      : []),
  ];
}

const profileLines = (edition: Edition, { profile, fit }: Assessment): readonly string[] =>
  table(
    ['Dimension', 'Level', 'Needed'],
    dimensionIds.map((id) => [dimensionTextOf(edition, id).name, String(profile[id]), String(fit.needs[id])]),
  );

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

/** The whole result as Markdown, for a wiki or a ticket. */
export function markdownReport(
  edition: Edition,
  record: AssessmentRecord,
  { assessment, now }: { readonly assessment: Assessment; readonly now: Instant },
): string {
  const { contradictions, readings } = assessment;
  return [
    `# Maturity of ${plain(record.title || record.model || 'a model')}`,
    '',
    `As of ${isoDate(now)}, edition “${plain(edition.name)}”.`,
    '',
    ...messagesOf(edition, assessment, record.context).flatMap(({ text }) => [text, '']),
    ...standingLines(assessment),
    '',
    ...section('Next steps', planLines(edition, assessment)),
    ...section('Profile', profileLines(edition, assessment)),
    ...section(
      'To talk about',
      contradictions.map(({ id, text, question }) => `- ${id}: ${plain(text)}. ${question}`),
    ),
    ...section(
      'Other scales',
      edition.readings.map(({ id, name }) => `- ${name}: ${readings[id] ?? ''}`),
    ),
    ...section('Answers', answerLines(edition, record, assessment)),
  ].join('\n');
}
