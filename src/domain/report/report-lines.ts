import { costStages, retrainCost, stageNames } from '#domain/economics/cost-sheet.ts';
import { costOf, outcomeNames } from '#domain/economics/ledger/ledger.ts';
import { versionValue, type ValueRate } from '#domain/economics/version-value.ts';
import { scoreLedger } from '#domain/economics/ledger/ledger-score.ts';
import { benefitFlows } from '#domain/economics/benefit-flows.ts';
import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { returnOf } from '#domain/economics/cash-flow.ts';
import type { NetBenefit } from '#domain/economics/net-benefit.ts';
import { significant } from '#domain/quantity/significant.ts';
import { moneyRangeText, moneyText } from '#domain/quantity/money-text.ts';
import { isoDate } from '#domain/time/instant.ts';
import type { Decision } from '#domain/verdict/decide.ts';
import { verdictNames } from '#domain/verdict/verdict.ts';
import type { ModelReport } from './model-report.ts';
import { perMany, reportFigures } from './report-figures.ts';
import { part, type ReportPart, type Written } from './report-part.ts';
import { flipPart, scenarioPart, tornadoPart } from './report-turns.ts';

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);
const shortest = 90;

/** Net benefit over what is spent, (benefits − costs) / costs, with its interval. */
function returnText({ decision }: ModelReport, { mean, low, high }: NetBenefit): string {
  const cost = decision.benefit?.cost ?? 0;
  const ratio = (amount: number) => String(significant(amount / cost)).replace('-', '−');
  return cost > 0 ? ` That is ${ratio(mean)} times its cost (${ratio(low)} to ${ratio(high)}).` : '';
}

/** Rate at which later money counts less, per year. */
const annualRate = 0.1;
/** Horizon from which that matters, days. */
const longHorizon = 365;

/** When what is spent has come back, and what later money is worth today where that matters. */
function paybackText(benefit: BenefitInput, money: (amount: number | null) => string): string {
  const { paybackMonths, discountedPaybackMonths, netPresentValue } = returnOf(
    benefitFlows(benefit, annualRate),
  );
  const after = (months: number | null) =>
    months === null ? 'never' : `${significant(months)} months after the decision`;
  const plain = `What is spent comes back ${after(paybackMonths)}`;
  return benefit.horizonDays > longHorizon
    ? `${plain}, or ${after(discountedPaybackMonths)} at ${annualRate * 100} % a year; its net present value is ${money(netPresentValue)}.`
    : `${plain}, if the expected gain comes; discounting matters from a horizon of a year only.`;
}

function verdictPart({ report, decision, money, currency }: Written): ReportPart {
  const { verdict, benefit } = decision;
  return part('Verdict and money', [
    `${verdictNames[verdict.kind]}, by rule ${verdict.rule} of the ordered rules. ${verdict.reason} ${verdict.action}`,
    benefit
      ? `A retrain decided now would bring ${money(benefit.mean)} net (90 %: ${moneyRangeText(benefit, currency)}) and pays for itself with a chance of ${percent(benefit.payChance)}.${returnText(report, benefit)}`
      : 'What a retrain would bring is not known: nobody has said what it costs or may gain.',
    ...(report.decision.benefit ? [paybackText(report.decision.benefit, money)] : []),
    ...(verdict.validUntil === null
      ? []
      : [`Holds until ${isoDate(verdict.validUntil)} if nothing new comes.`]),
  ]);
}

/** What the version before this one earned, where it can be told. */
function versionLines({ report, money }: Written): readonly string[] {
  const dated = report.chunks.map((chunk) => ({ ...chunk, isFinal: chunk.labels === 'mature' }));
  const value = versionValue(dated, report.goLives);
  if (!value) return [];
  const rate = ({ perPrediction, n }: ValueRate) =>
    `${money(perPrediction * perMany)} per ${perMany.toLocaleString('en-GB')} predictions (${n.toLocaleString('en-GB')} with final labels)`;
  return [
    `The previous version earned ${rate(value.previous)}; the version live since ${isoDate(value.live)} earns ${rate(value.newest)}. These are other predictions, so another mix of cases is part of the difference.`,
  ];
}

function counterfactualPart(written: Written): ReportPart {
  const { report, money } = written;
  const { realised, rules, perfect, shareOfPossible } = reportFigures(report.chunks);
  const rows = [
    ['The model', money(realised), ''],
    ...rules.map(({ name, total }) => [`Always ${name}`, money(total), money(realised - total)]),
    ...(perfect === null ? [] : [['Without any error (a bound)', money(perfect), money(realised - perfect)]]),
  ];
  return part(
    'Against what',
    rules.length > 0
      ? [
          `On the same predictions, with final labels. Of what could be won over the best rule without a model, the model wins ${percent(shareOfPossible)}.`,
          ...versionLines(written),
        ]
      : [
          'No rule without a model is known to compare with, so no return on investment is given.',
          ...versionLines(written),
        ],
    rules.length > 0 ? { columns: ['', 'Value', 'The model’s lead'], rows } : null,
  );
}

function valuePart({ report, money, currency }: Written): ReportPart {
  if (report.chunks.length === 0)
    return part('Value to date', ['Nobody has said what predictions are worth.']);
  const figures = reportFigures(report.chunks);
  const { perThousand, perThousandRange, realisedRows, days } = figures;
  return part(
    'Value to date',
    [
      perThousand === null
        ? 'No prediction has a final label yet.'
        : `${money(perThousand)} per ${perMany.toLocaleString('en-GB')} predictions${perThousandRange ? ` (95 %: ${moneyRangeText(perThousandRange, currency)})` : ''}, over ${realisedRows.toLocaleString('en-GB')} predictions${days === null ? '' : ` in ${Math.round(days)} days`}.`,
    ],
    {
      columns: ['', 'Money'],
      rows: [
        ['Realised: labels have come', money(figures.realised)],
        ['Provisional: labels are still coming', money(figures.provisional)],
        ['Estimated from scores, without labels', money(figures.estimated)],
      ],
    },
  );
}

function lostPart({ report, decision, money }: Written): ReportPart {
  const { lostRate, lostMix, days } = reportFigures(report.chunks);
  const inDoubt = (decision.evidence.gapLow ?? 0) <= 0;
  const year = inDoubt
    ? 'Not carried to a year: whether the model loses at all is not certain.'
    : lostRate !== null && days !== null && days >= shortest
      ? `At this pace ${money((lostRate / days) * 365)} a year.`
      : `Not carried to a year: that takes ${shortest} days of final labels.`;
  return part('Value lost since go-live', [
    lostRate === null
      ? 'Cannot be told yet: it needs some chunks with final labels.'
      : `By the model itself ${money(lostRate)}, by another mix of cases ${money(lostMix)}; only the first can be won back by a retrain. ${year}`,
  ]);
}

function costPart({ report, money }: Written): ReportPart {
  const { costs } = report.decision;
  if (!costs || costs.lines.length === 0)
    return part('What a retrain costs', ['Nobody has entered what a retrain costs.']);
  const cost = retrainCost(costs);
  const score = scoreLedger(report.ledger);
  const rows = costStages
    .filter((stage) => cost.stages[stage] > 0)
    .map((stage) => [stageNames[stage], money(cost.stages[stage])]);
  return part(
    'What a retrain costs',
    [
      `Prices of ${costs.pricedOn ?? 'an unknown day'}. The decision uses the marginal cost; the fully loaded one holds the share of the platform, which is paid anyway.`,
      ...(score.perAccepted === null
        ? []
        : [
            `By the ledger, ${money(score.perRetrain)} per retrain and ${money(score.perAccepted)} per retrain that was kept.`,
          ]),
    ],
    {
      columns: ['', 'Money'],
      rows: [...rows, ['Marginal', money(cost.marginal)], ['Fully loaded', money(cost.fullyLoaded)]],
    },
  );
}

function ledgerPart({ report }: Written): ReportPart {
  const { ledger } = report;
  if (ledger.length === 0) return part('Past retrains', ['None is entered.']);
  const { kept, judged } = scoreLedger(ledger);
  const promises =
    judged === 0
      ? 'No past promise can be judged yet.'
      : `Of ${judged === 1 ? 'one promise' : `${judged} promises`} that can be judged, ${kept} ${kept === 1 ? 'was' : 'were'} kept within the interval.`;
  return part('Past retrains', [promises], {
    columns: ['Ordered', 'Live', 'Data until', 'Cost', 'Expected, per prediction', 'Realised', 'Outcome'],
    rows: ledger.map((retrain) => [
      isoDate(retrain.ordered),
      retrain.live === null ? '–' : isoDate(retrain.live),
      retrain.dataUntil === null ? '–' : isoDate(retrain.dataUntil),
      moneyText(costOf(retrain), retrain.currency),
      retrain.expected ? moneyRangeText(retrain.expected, retrain.currency) : '–',
      retrain.realised ? moneyRangeText(retrain.realised, retrain.currency) : '–',
      outcomeNames[retrain.outcome],
    ]),
  });
}

function cadencePart({ decision, money }: Written): ReportPart {
  const { cadence } = decision;
  if (!cadence)
    return part('How often', [
      decision.evidence.unexplainedStep === true || decision.evidence.versionDrop === true
        ? 'The loss came in one step and not little by little, so no interval is recommended.'
        : 'No interval is recommended: that takes a decay that can be measured, and what a retrain costs.',
    ]);
  const { best, band } = cadence;
  if (best.kind !== 'every') return part('How often', [best.reason]);
  const range =
    band === null
      ? ''
      : ` Anything from ${Math.round(band.low)} to ${band.high === null ? 'any number of' : Math.round(band.high)} days costs at most 10 % more.`;
  return part('How often', [
    `Every ${Math.round(best.days)} days costs least, ${money(best.costPerDay)} a day for retrains and lost value together.${range}`,
  ]);
}

function methodPart({ report, currency }: Written): ReportPart {
  const { decision, basis, asOf } = report;
  const stated = Object.entries(decision.notes).map(([input, note]) => `Stated by people, ${input}: ${note}`);
  return part('Method', [
    `${currency === '' ? '' : `Money in ${currency}. `}Data as of ${asOf === null ? 'an unknown day' : isoDate(asOf)}, UTC. Value compares predictions with labels; its reference is the first chunks with final labels, never the best one. A chunk counts as final once nine in ten of its labels have come.`,
    `Counterfactual: the same predictions decided by rules without a model. Gain of a retrain: ${basis ?? 'nobody has said.'}`,
    ...stated,
    'Formulas: docs/definitions-economics.md, version 1. The JSON of this report gives the same page again.',
  ]);
}

/** The whole report of one model, part by part, in the order of the questions. */
export function reportParts(report: ModelReport, decision: Decision): readonly ReportPart[] {
  const currency = report.decision.currency ?? '';
  const written: Written = { report, decision, currency, money: (amount) => moneyText(amount, currency) };
  return [
    verdictPart(written),
    counterfactualPart(written),
    valuePart(written),
    lostPart(written),
    costPart(written),
    ledgerPart(written),
    cadencePart(written),
    flipPart(written),
    tornadoPart(written),
    scenarioPart(written),
    methodPart(written),
  ].filter((one) => one !== null);
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** One model's report as Markdown. */
export function reportMarkdown(report: ModelReport, decision: Decision): string {
  const parts = reportParts(report, decision).map(({ title, lines, table }) =>
    [
      `## ${title}`,
      ...lines,
      ...(table
        ? [[row(table.columns), row(table.columns.map(() => '---')), ...table.rows.map(row)].join('\n')]
        : []),
    ].join('\n\n'),
  );
  return [`# ${report.model.name}`, ...parts].join('\n\n') + '\n';
}
