import { costBounds, numberFaults, type Fault } from './fault.ts';

/** Where the money of a retrain goes, in the order of the work. */
export const costStages = [
  'storage',
  'validation',
  'labels',
  'compute',
  'testing',
  'review',
  'rollout',
] as const;
export type CostStage = (typeof costStages)[number];

export const stageNames: Readonly<Record<CostStage | 'platform', string>> = {
  storage: 'Storage of the training data',
  validation: 'Data validation',
  labels: 'Labels bought',
  compute: 'Compute',
  testing: 'Testing',
  review: 'Human review',
  rollout: 'Rollout',
  platform: 'Share of the platform',
};

/** One line of the sheet: quantity × price × times. Hours × rate, rows × price, GPU-hours × price × trials. */
export interface CostLine {
  readonly stage: CostStage;
  /** What is paid for: "GPU-hours", "Analyst". */
  readonly what: string;
  readonly quantity: number;
  /** Unit of the quantity: `h`, `GB`, `rows`. */
  readonly unit: string;
  /** Money per unit. */
  readonly price: number;
  /** How often: months kept, trials run; 1 where it is paid once. */
  readonly times: number;
  /** Share of jobs that fail and are paid all the same, 0 ≤ share < 1. */
  readonly failedShare: number;
}

/** What one retrain costs, line by line. */
export interface CostSheet {
  readonly currency: string;
  /** ISO date on which the prices were true; null when nobody said. */
  readonly pricedOn: string | null;
  readonly lines: readonly CostLine[];
  /** Paid whether or not a model is retrained, and shared by the retrains of a year; null for none. */
  readonly platform: { readonly perYear: number; readonly retrainsPerYear: number } | null;
  /** Share of the whole sheet that this model pays where one training run serves several, 0 < share ≤ 1. */
  readonly share: number;
}

const lineFaults = (line: CostLine, i: number): readonly Fault[] => [
  ...numberFaults(`lines[${i}].quantity`, line.quantity, costBounds(`Quantity of “${line.what}”`)),
  ...numberFaults(`lines[${i}].price`, line.price, costBounds(`Price of “${line.what}”`)),
  ...numberFaults(`lines[${i}].times`, line.times, {
    least: 0,
    most: 1e6,
    meaning: `Times of “${line.what}”`,
  }),
  ...numberFaults(`lines[${i}].failedShare`, line.failedShare, {
    least: 0,
    most: 0.99,
    meaning: `Share of failed jobs of “${line.what}”`,
  }),
];

/** What makes a sheet unusable. */
export function costSheetFaults({ lines, platform, share }: CostSheet): readonly Fault[] {
  return [
    ...lines.flatMap(lineFaults),
    ...(platform
      ? [
          ...numberFaults('platform.perYear', platform.perYear, costBounds('Platform cost per year')),
          ...numberFaults('platform.retrainsPerYear', platform.retrainsPerYear, {
            least: 0,
            above: true,
            most: 1e6,
            meaning: 'Retrains that share the platform in a year',
          }),
        ]
      : []),
    ...numberFaults('share', share, {
      least: 0,
      above: true,
      most: 1,
      meaning: 'Share of the training run that this model pays',
    }),
  ];
}

/** What a retrain costs. */
export interface RetrainCost {
  /** Money by stage; a stage without lines is 0. */
  readonly stages: Readonly<Record<CostStage, number>>;
  /** What one more retrain costs: the figure for decisions. */
  readonly marginal: number;
  /** With its share of what is paid anyway: the figure for the books, never for the decision. */
  readonly fullyLoaded: number;
}

/** Money of one line. */
export const lineCost = ({ quantity, price, times, failedShare }: CostLine): number =>
  (quantity * price * times) / (1 - failedShare);

/**
 * Adds a sheet up.
 * @param sheet without faults.
 */
export function retrainCost({ lines, platform, share }: CostSheet): RetrainCost {
  const sumOf = (stage: CostStage) =>
    lines.reduce((sum, line) => (line.stage === stage ? sum + lineCost(line) : sum), 0) * share;
  const stages = Object.fromEntries(costStages.map((stage) => [stage, sumOf(stage)])) as Record<
    CostStage,
    number
  >;
  const marginal = costStages.reduce((sum, stage) => sum + stages[stage], 0);
  const sunk = platform ? (platform.perYear / platform.retrainsPerYear) * share : 0;
  return { stages, marginal, fullyLoaded: marginal + sunk };
}

/** Lines paid by the hour of a person, as a share of the marginal cost; null when nothing is paid. */
export function peopleShare(sheet: CostSheet): number | null {
  const { marginal } = retrainCost(sheet);
  if (!(marginal > 0)) return null;
  const hours = sheet.lines.filter(({ unit }) => unit === 'person-h');
  return (hours.reduce((sum, line) => sum + lineCost(line), 0) * sheet.share) / marginal;
}
