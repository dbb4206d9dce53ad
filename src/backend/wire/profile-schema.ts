import * as z from 'zod/mini';
import { named } from './named.ts';
import { counts, numbers } from './number-list.ts';
import { count, momentsSchema, outcomeSchema } from './outcome-schema.ts';

const strings = z.readonly(z.array(z.string()));
const instant = z.nullable(z.number());

export const modelSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  task: z.enum(['binary', 'multiclass', 'regression']),
  positive: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  description: z.nullable(z.string()),
  simulated: z.boolean(),
});

const featureSpec = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numeric'), edges: numbers }),
  z.object({ kind: z.literal('categorical'), categories: strings, complete: z.boolean() }),
]);

const chunkRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('period'), period: z.enum(['day', 'week', 'month']) }),
  z.object({ kind: z.literal('rows'), rows: z.int().check(z.positive()) }),
  z.object({ kind: z.literal('count'), count: z.int().check(z.positive()) }),
]);

export const specSchema = z.object({
  chunkRule,
  scoreBins: z.int().check(z.positive()),
  exactScores: count,
  segmentScoreBins: z.int().check(z.positive()),
  classes: z.nullable(strings),
  valueEdges: z.nullable(numbers),
  features: named(featureSpec),
  segments: named(strings),
});

const feature = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('numeric'),
    counts,
    below: count,
    above: count,
    missing: count,
    notFinite: count,
    values: momentsSchema,
    min: z.nullable(z.number()),
    max: z.nullable(z.number()),
  }),
  z.object({
    kind: z.literal('categorical'),
    counts,
    other: count,
    unseen: z.nullable(count),
    missing: count,
  }),
]);

const group = { rows: count, labelled: count, outcome: outcomeSchema };

export const chunkSchema = z.object({
  ...group,
  key: z.string().check(z.minLength(1)),
  period: z.enum(['reference', 'analysis']),
  start: instant,
  end: instant,
  labelAges: z.nullable(z.object({ edgesDays: numbers, counts })),
  features: named(feature),
  segments: named(named(z.object(group))),
});

export const noticeSchema = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning']),
  text: z.string(),
  count: z.nullable(count),
});

const bound = z.nullable(z.number());

export const profileSchema = z.object({
  model: modelSchema,
  spec: specSchema,
  chunks: z.readonly(z.array(chunkSchema)),
  limits: named(z.object({ lower: bound, upper: bound })),
  asOf: instant,
  notices: z.readonly(z.array(noticeSchema)),
});

/** The version of the document format that this program reads and writes. */
export const documentVersion = 1;

/** One model's document. Fields that this version does not know are passed over. */
export const documentSchema = z.object({
  format: z.literal('plumbline-profile'),
  version: z.literal(documentVersion),
  profile: profileSchema,
});

/** The list of models of a static source. */
export const indexSchema = z.object({
  format: z.literal('plumbline-profiles'),
  version: z.literal(documentVersion),
  models: z.readonly(z.array(z.extend(modelSchema, { document: z.string().check(z.minLength(1)) }))),
});

export type ProfileIndex = z.infer<typeof indexSchema>;
