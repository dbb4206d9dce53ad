import { tornado, usualRanges } from '#domain/economics/tornado.ts';
import { verdictNames } from '#domain/verdict/verdict.ts';
import { inputTexts } from './input-texts.ts';
import { part, type ReportPart, type Written } from './report-part.ts';
import { scenarios } from './scenarios.ts';

/** What would turn the verdict: inputs of the rules, and inputs of the net benefit, each alone. */
export function flipPart({ decision, currency }: Written): ReportPart {
  const { turns, missing } = decision.verdict;
  const rows = decision.breakEvens.map(({ input, now, at }) => {
    const { name, text } = inputTexts[input];
    return [name, text(now, currency), at === null ? 'no value' : text(at, currency)];
  });
  return part(
    'What would change it',
    [
      ...turns.slice(0, 5).map(({ name, text, verdict }) => `${name}: ${text} → ${verdictNames[verdict]}`),
      ...(turns.length === 0 ? ['No single input of the rules would.'] : []),
      ...missing.slice(0, 5).map(({ name, text }) => `Not known: ${name}. ${text}`),
    ],
    rows.length > 0 ? { columns: ['The net benefit turns at', 'Now', 'Would flip at'], rows } : null,
  );
}

/** Which input moves the net benefit most. */
export function tornadoPart({ report, money, currency }: Written): ReportPart | null {
  const { benefit } = report.decision;
  if (!benefit) return null;
  return part(
    'What matters most',
    ['Net benefit with one input at its low and at its high, all others as they are; widest first.'],
    {
      columns: ['Input', 'Low', 'Net benefit', 'High', 'Net benefit', 'Width'],
      rows: tornado(benefit, usualRanges(benefit)).map(({ input, low, high, width }) => {
        const { name, text } = inputTexts[input];
        return [
          name,
          text(low.at, currency),
          money(low.benefit),
          text(high.at, currency),
          money(high.benefit),
          money(width),
        ];
      }),
    },
  );
}

/** The net benefit at other gains. */
export function scenarioPart({ report, money }: Written): ReportPart | null {
  const { benefit } = report.decision;
  if (!benefit) return null;
  return part(
    'If the gain turned out otherwise',
    ['The gain at the 5th, 50th and 95th percentile of what is believed.'],
    {
      columns: ['Scenario', 'Gain per prediction', 'Net benefit'],
      rows: scenarios(benefit).map(({ name, gain, benefit: net }) => [name, money(gain), money(net)]),
    },
  );
}
