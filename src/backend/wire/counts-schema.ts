import * as z from 'zod/mini';
import { specSchema } from './profile-schema.ts';

const named = z.union([z.string(), z.number()]);

/** The definition beside counts that a server keeps of a log. */
export const countsSchema = z.object({
  format: z.literal('plumbline-counts'),
  version: z.literal(1),
  scope: z.enum(['all', 'features']),
  /** What is counted, as JSON: counts of another mapping are of no use. */
  counted: z.string(),
  spec: specSchema,
  /** Distinct values of columns of classes when the views were made, by table and column. */
  values: z.array(z.object({ table: z.string(), column: z.string(), values: z.array(named) })),
});
