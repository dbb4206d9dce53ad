import { config } from 'zod/mini';

// The served pages forbid code made from text, which zod would try for speed.
config({ jitless: true });

/** A schema that reads nonsense as a default: `orElse(schema, fallback)`. */
export { catch as orElse } from 'zod/mini';
