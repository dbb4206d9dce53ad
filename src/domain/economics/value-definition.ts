import { isCurrency } from '#domain/quantity/money-currencies.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { errorCostFaults, type ErrorCost } from './error-cost.ts';
import { amountBounds, costBounds, numberFaults, type Fault } from './fault.ts';
import { matrixWarnings } from './matrix-warnings.ts';
import { valueMatrixFaults, type ValueMatrix } from './value-matrix.ts';

/** What one model's predictions are worth, as its users say. One currency. */
export interface ValueDefinition {
  readonly currency: string;
  readonly worth: Worth;
  /** Chunks after go-live that the reference is the mean of, ≥ 1. */
  readonly referenceChunks: number;
  /** Money per prediction: a loss up to this is one that nobody minds, ≥ 0. */
  readonly materiality: number;
}

export type Worth =
  | { readonly kind: 'matrix'; readonly matrix: ValueMatrix }
  | {
      readonly kind: 'error';
      readonly cost: ErrorCost;
      /** Money that a prediction earns before its error is paid for. */
      readonly gross: number;
    };

/** The fault of a currency that is none. */
export const codeFaults = (currency: string): readonly Fault[] =>
  isCurrency(currency)
    ? []
    : [
        {
          path: 'currency',
          what: `“${currency}” is no currency.`,
          remedy: 'Enter a code of ISO 4217, such as EUR, USD or JPY.',
        },
      ];

/** What makes a definition unusable. */
export function valueDefinitionFaults(definition: ValueDefinition): readonly Fault[] {
  const { currency, worth, referenceChunks, materiality } = definition;
  return [
    ...codeFaults(currency),
    ...(worth.kind === 'matrix'
      ? valueMatrixFaults(worth.matrix)
      : [
          ...errorCostFaults(worth.cost),
          ...numberFaults('gross', worth.gross, amountBounds('Value of a prediction before its error')),
        ]),
    ...numberFaults('reference_chunks', referenceChunks, {
      least: 1,
      most: 1000,
      meaning: 'Chunks of the reference',
    }),
    ...numberFaults('materiality', materiality, costBounds('Loss per prediction that nobody minds')),
  ];
}

/** What is odd about a usable definition. */
export const valueDefinitionWarnings = ({ worth }: ValueDefinition): readonly Fault[] =>
  worth.kind === 'matrix' ? matrixWarnings(worth.matrix) : [];

/** The fault of a definition made for another kind of model, or for other classes. */
export function fitFaults(
  { worth }: ValueDefinition,
  model: { readonly task: Task; readonly classes: readonly string[] | null },
): readonly Fault[] {
  if ((worth.kind === 'error') !== (model.task === 'regression'))
    return [
      {
        path: 'kind',
        what:
          model.task === 'regression'
            ? 'A value matrix does not fit a model of a quantity.'
            : 'A cost of errors does not fit a model that decides between classes.',
        remedy: 'Define the value anew.',
      },
    ];
  if (worth.kind === 'error') return [];
  const wanted = model.task === 'binary' ? 2 : (model.classes?.length ?? 0);
  const same =
    worth.matrix.classes.length === wanted &&
    (model.task === 'binary' || worth.matrix.classes.every((name, i) => name === model.classes?.[i]));
  return same
    ? []
    : [
        {
          path: 'classes',
          what: 'The classes of the matrix are not those of the model.',
          remedy: 'Define the value anew for the classes that the log holds now.',
        },
      ];
}
