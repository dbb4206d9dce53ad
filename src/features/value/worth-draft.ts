import type { ErrorCost } from '#domain/economics/error-cost.ts';
import type { ValueDefinition, Worth } from '#domain/economics/value-definition.ts';
import type { Task } from '#domain/profile/outcome.ts';

/** One cell while it is being written: which way the money goes, and how much. */
export interface CellDraft {
  readonly way: 'earns' | 'costs';
  /** NaN while nothing, or no number, stands there. */
  readonly size: number;
}

/** A definition while it is being written. */
export interface ValueDraft {
  readonly currency: string;
  readonly classes: readonly string[];
  /** cells[actual][predicted]; empty for models of a quantity. */
  readonly cells: readonly (readonly CellDraft[])[];
  readonly cost: ErrorCost;
  readonly gross: number;
  readonly referenceChunks: number;
  readonly materiality: number;
}

const cellOf = (value: number, right: boolean): CellDraft => ({
  way: value > 0 || (value === 0 && right) ? 'earns' : 'costs',
  size: Math.abs(value),
});

const emptyCell = (right: boolean): CellDraft => ({ way: right ? 'earns' : 'costs', size: NaN });

/** Money of a cell, signed. */
export const valueOf = ({ way, size }: CellDraft): number => (way === 'earns' ? size : -size) + 0;

const emptyCost: ErrorCost = { kind: 'asymmetric', under: NaN, over: NaN, cap: null };

/** What stands in the form before anybody wrote: right decisions earn, wrong ones cost, amounts are open. */
export function startingDraft(classes: readonly string[]): ValueDraft {
  return {
    currency: 'EUR',
    classes,
    cells: classes.map((_, i) => classes.map((__, j) => emptyCell(i === j))),
    cost: emptyCost,
    gross: 0,
    referenceChunks: 4,
    materiality: 0,
  };
}

/** A kept definition in the form; one that is for other classes keeps what still fits. */
export function draftOf(definition: ValueDefinition, classes: readonly string[]): ValueDraft {
  const { currency, worth, referenceChunks, materiality } = definition;
  const start = { ...startingDraft(classes), currency, referenceChunks, materiality };
  if (worth.kind === 'error') return { ...start, cost: worth.cost, gross: worth.gross };
  const kept = worth.matrix.classes.length === classes.length ? worth.matrix.values : [];
  return {
    ...start,
    cells: start.cells.map((row, i) =>
      row.map((cell, j) => {
        const value = kept[i]?.[j];
        return value === undefined ? cell : cellOf(value, i === j);
      }),
    ),
  };
}

/** The definition that a form holds; numbers that are open are NaN, and at fault. */
export function definitionOf(draft: ValueDraft, task: Task): ValueDefinition {
  const { currency, classes, cells, cost, gross, referenceChunks, materiality } = draft;
  const worth: Worth =
    task === 'regression'
      ? { kind: 'error', cost, gross }
      : { kind: 'matrix', matrix: { classes, values: cells.map((row) => row.map(valueOf)) } };
  return { currency, worth, referenceChunks, materiality };
}

/** Classes of a model in the order of rows and columns. */
export const classesOf = (task: Task, classes: readonly string[] | null): readonly string[] =>
  task === 'binary' ? ['no', 'yes'] : (classes ?? []);
