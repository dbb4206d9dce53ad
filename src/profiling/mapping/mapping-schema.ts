import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const classValue = z.union([text, z.number(), z.boolean()]);
const wholeNumber = z.int().check(z.positive());
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-03-31'));
const bound = z.nullable(z.number());

const described = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const model = z.strictObject({
  id: described(
    z
      .string()
      .check(z.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'may hold small letters, digits, - and _ only')),
    'Stable name for links and files.',
  ),
  name: described(text, 'Name on screen.'),
  task: z.enum(['binary', 'multiclass', 'regression']),
  positive: described(
    z.optional(classValue),
    'Binary: the value of prediction and actual that counts as positive.',
  ),
  positiveMeaning: described(z.optional(text), 'Binary: what a positive means, in words.'),
  unit: described(z.optional(text), 'Regression: unit of predicted and actual.'),
  description: z.optional(text),
  simulated: described(z.optional(z.boolean()), 'True when the log was made by a generator.'),
});

const files = described(
  z.strictObject({
    log: z.optional(text),
    reference: z.optional(text),
    analysis: z.optional(text),
    actuals: described(z.optional(text), 'Actuals that came later, joined by the id column.'),
  }),
  'Paths relative to the mapping file: either log, or reference and analysis.',
);

const feature = z.union([text, z.strictObject({ name: text, kind: z.enum(['numeric', 'categorical']) })]);

const columns = z.strictObject({
  predictedAt: described(z.optional(text), 'Time of the prediction. Without it rows count in file order.'),
  id: z.optional(text),
  prediction: described(z.optional(text), 'The class decided for, or the predicted quantity.'),
  score: described(z.optional(text), 'Binary: the score of the positive class, 0–1.'),
  scores: described(z.optional(z.record(text, text)), 'Multiclass: the column of each class’s score.'),
  actual: z.optional(text),
  labelledAt: described(z.optional(text), 'Time at which the actual became known.'),
  version: described(z.optional(text), 'Version of the model; counted as a segment.'),
  segments: z.optional(z.array(text)),
  features: described(
    z.optional(z.union([z.literal('rest'), z.array(feature)])),
    'Columns, or "rest" for all others.',
  ),
});

const reference = described(
  z.union([
    z.strictObject({ from: z.optional(date), to: date }),
    z.strictObject({ column: text, value: classValue }),
  ]),
  'Which rows of files.log are the reference: dates (both inclusive, UTC), or a column and its value.',
);

const resolution = z.strictObject({
  scoreBins: z.optional(wholeNumber),
  exactScores: z.optional(z.int().check(z.nonnegative())),
  segmentScoreBins: z.optional(wholeNumber),
});

/** The mapping file: which files, what their columns mean, what is the reference, how to cut. */
export const mappingSchema = z.strictObject({
  $schema: z.optional(z.string()),
  model,
  files,
  columns,
  reference: z.optional(reference),
  chunk: described(
    z
      .string()
      .check(
        z.regex(
          /^(?:day|week|month|(?:rows|count):[1-9]\d*)$/,
          'must be day, week, month, rows:N or count:N',
        ),
      ),
    'How the log is cut: day, week, month, rows:N or count:N.',
  ),
  threshold: described(
    z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    'Binary without a prediction column: scores at or above it are positive decisions; 0.5 by default.',
  ),
  limits: described(
    z.optional(z.record(text, z.strictObject({ lower: bound, upper: bound }))),
    'Constant limits by metric id, instead of mean ± 3 standard deviations of the reference chunks.',
  ),
  resolution: described(
    z.optional(resolution),
    'How finely scores are counted: bins, and distinct scores kept exactly.',
  ),
});

export type Mapping = z.infer<typeof mappingSchema>;
