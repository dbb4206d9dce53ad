import * as z from 'zod/mini';
import { readInstant } from '#profiling/log/read-instant.ts';

// The served pages forbid code made from text, which zod would try for speed.
z.config({ jitless: true });

/** Adds the sentence that docs/mapping.schema.json carries. */
const described = <T extends z.core.$ZodType>(description: string, schema: T): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const text = () => z.string().check(z.minLength(1));
const optionalText = (description: string) => z.optional(described(description, text()));
const classValue = () => z.union([text(), z.number(), z.boolean()], 'must be a text, a number or true/false');
const date = () =>
  z
    .string()
    .check(
      z.refine(
        (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && readInstant(value) !== null,
        'must be a date such as 2026-03-31',
      ),
    );

const model = z.strictObject({
  id: described(
    'Stable name for links and files.',
    z
      .string()
      .check(z.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'may hold small letters, digits, - and _ only')),
  ),
  name: described('Name on screen.', text()),
  task: described('What the model predicts.', z.enum(['binary', 'multiclass', 'regression'])),
  positive: z.optional(
    described('Binary: the value of prediction and actual that counts as positive.', classValue()),
  ),
  positiveMeaning: optionalText('Binary: what a positive means, in words for the screen.'),
  unit: optionalText('Regression: unit of predicted and actual, such as minutes.'),
  description: optionalText('What the model is for, in a sentence.'),
  simulated: z.optional(described('True when the log was made by a generator.', z.boolean())),
});

const files = z.strictObject({
  log: optionalText(
    'The prediction log: since the reference period where `files.reference` holds that, otherwise the whole.',
  ),
  reference: optionalText('The log of the reference period, where it is a file of its own.'),
  analysis: optionalText('Another name for `log` beside `reference`.'),
  actuals: optionalText('Actuals that came later, joined by the id column; later arrivals win.'),
});

const feature = z.union([text(), z.strictObject({ name: text(), kind: z.enum(['numeric', 'categorical']) })]);

const columns = z.strictObject({
  predictedAt: optionalText('Time of the prediction. Without it rows count in the order of the file.'),
  id: optionalText('Id of the prediction: joins files.actuals, finds duplicates.'),
  prediction: optionalText('The class decided for, or the predicted quantity.'),
  score: optionalText('Binary: the score of the positive class, 0–1.'),
  scores: z.optional(
    described('Multiclass: class → the column of its score, 0–1.', z.record(text(), text())),
  ),
  actual: optionalText('What came true; empty where it is not known yet.'),
  labelledAt: optionalText('Time at which the actual became known.'),
  version: optionalText('Version of the model; counted as a segment.'),
  segments: z.optional(described('Columns to count by, such as a region.', z.array(text()))),
  features: z.optional(
    described(
      'Columns to watch for drift, or "rest" for all that have no other role.',
      z.union(
        [z.literal('rest'), z.array(feature)],
        'must be "rest", or a list of columns or {name, kind: "numeric" | "categorical"}',
      ),
    ),
  ),
});

const reference = z.union(
  [
    z.strictObject({ from: z.optional(date()), to: date() }),
    z.strictObject({ column: text(), value: classValue() }),
  ],
  'must be {from, to} with dates such as 2026-03-31 (from may be left out), or {column, value}',
);

const wholeNumber = () => z.int().check(z.positive());
const resolution = z.strictObject({
  scoreBins: z.optional(described('Bins of scores beyond exactScores; 4096.', wholeNumber())),
  exactScores: z.optional(
    described('Distinct scores a chunk keeps as they are; 10000.', z.int().check(z.nonnegative())),
  ),
  segmentScoreBins: z.optional(described('Bins of scores per segment; 64.', wholeNumber())),
});

const bound = () => z.optional(z.nullable(z.number()));

/** The mapping file: which files, what their columns mean, what is the reference, how to cut. */
export const mappingSchema = z.strictObject({
  $schema: z.optional(z.string()),
  model,
  files: described('Paths relative to the mapping file.', files),
  columns: described('Which column plays which role.', columns),
  reference: z.optional(
    described(
      'Which rows of files.log are the reference: dates (both inclusive, UTC), or a column and its value.',
      reference,
    ),
  ),
  chunk: described(
    'How the log is cut: day, week, month, rows:N or count:N.',
    z
      .string()
      .check(
        z.regex(
          /^(?:day|week|month|(?:rows|count):[1-9]\d{0,11})$/,
          'must be day, week, month, rows:N or count:N',
        ),
      ),
  ),
  threshold: z.optional(
    described(
      'Binary without columns.prediction: scores at or above it are positive decisions; 0.5.',
      z.number().check(z.minimum(0), z.maximum(1)),
    ),
  ),
  limits: z.optional(
    described(
      'Constant limits by metric id, instead of mean ± 3 standard deviations of the reference chunks.',
      z.record(text(), z.strictObject({ lower: bound(), upper: bound() })),
    ),
  ),
  resolution: z.optional(described('How finely scores are counted.', resolution)),
});

export type Mapping = z.infer<typeof mappingSchema>;
