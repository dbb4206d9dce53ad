import * as z from 'zod/mini';

// The served pages forbid code made from text, which zod would try for speed.
z.config({ jitless: true });

/** A schema that reads nonsense as a default: `orElse(schema, fallback)`. */
export const { catch: orElse } = z;
