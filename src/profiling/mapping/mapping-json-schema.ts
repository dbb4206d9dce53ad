import * as z from 'zod/mini';
import { mappingSchema } from './mapping-schema.ts';

/** The mapping file's schema as JSON Schema (2020-12), for editors: the text of docs/mapping.schema.json. */
export function mappingJsonSchema(): string {
  const schema = z.toJSONSchema(mappingSchema, { io: 'input' });
  return `${JSON.stringify({ title: 'Plumbline mapping file', ...schema }, null, 2)}\n`;
}
