import * as z from 'zod/mini';
import { cells, counts, numbers, wholeNumbers } from './number-list.ts';

// The served pages forbid code made from text, which zod would try for speed.
z.config({ jitless: true });

/** A count of rows: a whole number, zero or more. */
export const count = z.int().check(z.nonnegative());

export const momentsSchema = z.object({ n: count, mean: z.number(), m2: z.number().check(z.nonnegative()) });

const scoreTable = z.object({
  bins: z.int().check(z.positive()),
  exactUpTo: count,
  exact: z.boolean(),
  keys: numbers,
  negative: counts,
  positive: counts,
  unlabelled: counts,
});

const sketch = z.object({ keys: wholeNumbers, counts });

const binary = z.object({
  task: z.literal('binary'),
  decisions: z.object({
    truePositive: count,
    falsePositive: count,
    falseNegative: count,
    trueNegative: count,
    unlabelledPositive: count,
    unlabelledNegative: count,
  }),
  scores: z.nullable(
    z.object({
      table: scoreTable,
      labelled: momentsSchema,
      unlabelled: momentsSchema,
      squaredError: momentsSchema,
      logLoss: momentsSchema,
    }),
  ),
});

const multiclass = z.object({
  task: z.literal('multiclass'),
  classes: z.readonly(z.array(z.string())),
  confusion: z.readonly(z.array(counts)),
  unlabelled: counts,
  scores: z.nullable(
    z.object({
      tables: z.readonly(z.array(scoreTable)),
      labelled: z.readonly(z.array(momentsSchema)),
      unlabelled: z.readonly(z.array(momentsSchema)),
      squaredError: momentsSchema,
      logLoss: momentsSchema,
      chosen: z.exactOptional(z.readonly(z.array(momentsSchema))),
    }),
  ),
});

const regression = z.object({
  task: z.literal('regression'),
  predicted: momentsSchema,
  actual: momentsSchema,
  coMoment: z.number(),
  unlabelled: momentsSchema,
  error: momentsSchema,
  absoluteError: momentsSchema,
  squaredError: momentsSchema,
  percentageError: momentsSchema,
  zeroActuals: count,
  squaredLogError: momentsSchema,
  belowMinusOne: count,
  errors: sketch,
  predictions: sketch,
  actuals: sketch,
  grid: z.object({ edges: numbers, cells }),
});

export const outcomeSchema = z.discriminatedUnion('task', [binary, multiclass, regression]);
