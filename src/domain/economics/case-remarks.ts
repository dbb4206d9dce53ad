import { benefitWarnings, type BenefitInput } from './benefit-input.ts';
import type { DecayFit } from './decay-fit.ts';
import type { Fault } from './fault.ts';

/** What a case is made of that may be odd without being wrong. Null where it is not known or does not apply. */
export interface CaseFacts {
  readonly benefit: BenefitInput | null;
  /** Age of the newest usable training data when the new model goes live, days. */
  readonly dataAgeDays: number | null;
  readonly retrainPending: boolean;
  /** Money per prediction of the reference. */
  readonly referenceValue: number | null;
  readonly fit: DecayFit | null;
  /** Classes without a labelled row in the newest chunks. */
  readonly emptyClasses: readonly string[];
  readonly matureRows: number;
  /** Names of chunks in which a new version went live. */
  readonly mixedChunks: readonly string[];
  /** Seasons that the log spans. */
  readonly seasons: number | null;
  readonly duplicateRows: number;
  readonly revisedLabels: number;
  /** Rows whose label is older than their prediction. */
  readonly earlyLabels: number;
  /** Share of the predictions that ever get a label. */
  readonly everLabelled: number;
  /** Share of the training run that this model pays. */
  readonly share: number;
}

/** An unremarkable case. */
export const plainCase: CaseFacts = {
  benefit: null,
  dataAgeDays: null,
  retrainPending: false,
  referenceValue: null,
  fit: null,
  emptyClasses: [],
  matureRows: 1,
  mixedChunks: [],
  seasons: null,
  duplicateRows: 0,
  revisedLabels: 0,
  earlyLabels: 0,
  everLabelled: 1,
  share: 1,
};

type Remark = (facts: CaseFacts) => Fault | null;

const when = (applies: boolean, path: string, [what, remedy]: readonly [string, string]): Fault | null =>
  applies ? { path, what, remedy } : null;

const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

const remarks: readonly Remark[] = [
  ({ matureRows }) =>
    when(matureRows === 0, 'n', ['No row has a final label: there is no value to show.', 'Log actuals.']),
  ({ emptyClasses, matureRows }) =>
    when(matureRows > 0 && emptyClasses.length > 0, 'C', [
      `No labelled row is ${list(emptyClasses)}: how well the model does there is not known, and its change counts as mix.`,
      'Look at longer chunks.',
    ]),
  ({ referenceValue }) =>
    when(referenceValue !== null && referenceValue <= 0, 'v_ref', [
      'The reference loses money or earns none, so shares of it mean nothing: only money is shown.',
      'Compare with a rule without a model.',
    ]),
  ({ fit }) =>
    when(fit?.kind === 'fitted' && !fit.measurable, 'a', [
      'No decay can be measured: its interval holds 0, so no cadence is recommended.',
      'Look again after more chunks.',
    ]),
  ({ fit }) =>
    when(fit?.kind === 'fitted' && fit.step !== null, 'a', [
      'The loss came in one step rather than little by little.',
      'Find its cause before choosing a cadence.',
    ]),
  ({ dataAgeDays, benefit }) =>
    when(dataAgeDays !== null && benefit !== null && dataAgeDays > benefit.horizonDays, 'A0', [
      `Training data are ${Math.round(dataAgeDays ?? 0)} days old when a new model goes live, which is longer than the horizon: it is out of date before it is replaced.`,
      'Shorten the way of labels and of the release.',
    ]),
  ({ retrainPending }) =>
    when(retrainPending, 'pending', [
      'A retrain is ordered and not live yet: another one is not advised.',
      'Wait until it is live, or call it off.',
    ]),
  ({ mixedChunks }) =>
    when(mixedChunks.length > 0, 'chunks', [
      `A new version went live within ${list(mixedChunks)}: these chunks mix two models and are left out of the decay.`,
      'Use shorter chunks.',
    ]),
  ({ seasons }) =>
    when(seasons !== null && seasons < 2, 'seasonal', [
      'The log is shorter than two seasons: whether the season explains a loss cannot be tested.',
      'Say so by hand if you know it.',
    ]),
  ({ duplicateRows }) =>
    when(duplicateRows > 0, 'ids', [
      `${duplicateRows} rows repeat an id that came before: they count twice in money.`,
      'Write each prediction once.',
    ]),
  ({ revisedLabels }) =>
    when(revisedLabels > 0, 'labels', [
      `${revisedLabels} labels were revised after they first came: the latest counts.`,
      'Expect past value to move when labels are revised.',
    ]),
  ({ earlyLabels }) =>
    when(earlyLabels > 0, 'labelled_at', [
      `${earlyLabels} labels are older than their prediction: a clock is wrong, or the model saw the answer.`,
      'Check clocks, then look for leakage.',
    ]),
  ({ everLabelled }) =>
    when(everLabelled < 0.9, 'labels', [
      `Only ${Math.round(everLabelled * 100)} % of the predictions ever get a label: all money here is that of those, and a chunk counts as final with nine tenths of them.`,
      'Make sure that which predictions get a label does not depend on what comes true.',
    ]),
  ({ share }) =>
    when(share < 1, 'share', [
      `One training run serves several models: this one pays ${Number(share.toPrecision(3))} of it.`,
      'Make sure that the shares of all add up to 1.',
    ]),
];

/** Everything odd about a case, in words for the screen; empty for a plain one. */
export const caseRemarks = (facts: CaseFacts): readonly Fault[] => [
  ...remarks.map((remark) => remark(facts)).filter((fault) => fault !== null),
  ...(facts.benefit ? benefitWarnings(facts.benefit) : []),
];

/** The fault of amounts in several currencies; they are never added. @param currencies each once. */
export const currencyFaults = (currencies: readonly string[]): readonly Fault[] =>
  currencies.length < 2
    ? []
    : [
        {
          path: 'currency',
          what: `Amounts are in ${currencies.join(' and ')}.`,
          remedy: 'Enter all in one currency: there is no rate of exchange here.',
        },
      ];
