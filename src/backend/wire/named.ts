import * as z from 'zod/mini';

/**
 * An object whose names are data: of features, of segments, of metrics. Unlike `z.record` it keeps a column that is
 * called `__proto__`.
 */
export function named<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.custom<Readonly<Record<string, z.infer<Schema>>>>().check((payload) => {
    const fields: unknown = payload.value;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      payload.issues.push({ code: 'custom', path: [], input: fields, message: 'must be an object' });
      return;
    }
    const read: [string, z.infer<Schema>][] = [];
    for (const [name, field] of Object.entries(fields) as [string, unknown][]) {
      const parsed = z.safeParse(schema, field);
      if (parsed.success) read.push([name, parsed.data]);
      else
        for (const issue of parsed.error.issues)
          payload.issues.push({ ...issue, path: [name, ...issue.path] } as z.core.$ZodRawIssue);
    }
    payload.value = Object.fromEntries(read);
  });
}
