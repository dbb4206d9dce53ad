import { writeFileSync } from 'node:fs';
import { mappingJsonSchema } from '#profiling/mapping/mapping-json-schema.ts';

writeFileSync('docs/mapping.schema.json', mappingJsonSchema());
