import * as z from 'zod/mini';
import type { Json } from '#backend/contract.ts';
import { modelSchema, noticeSchema, profileSchema } from './profile-schema.ts';

/** The version of the REST contract that this program speaks (docs/openapi.yaml). */
export const serviceVersion = 1;

const version = z.literal(serviceVersion);
const instant = z.nullable(z.number());

/** The envelope of every read. Fields that this version does not know are passed over. */
const answerOf = <Value extends z.ZodMiniType>(value: Value) =>
  z.object({
    version,
    value,
    asOf: instant,
    window: z.nullable(z.object({ start: z.number(), end: z.number() })),
    complete: z.boolean(),
    notices: z.readonly(z.array(noticeSchema)),
    computedBy: z.string().check(z.minLength(1)),
  });

/** `GET /`: capabilities of a later minor version are read as text, and those that are not known passed over. */
export const descriptionSchema = answerOf(
  z.object({ name: z.string().check(z.minLength(1)), capabilities: z.readonly(z.array(z.string())) }),
);

/** `GET /models`: a page of the list, and what asks for the next one. */
export const modelsSchema = answerOf(
  z.object({ models: z.readonly(z.array(modelSchema)), next: z.nullable(z.string()) }),
);

/** `GET /models/{id}/profile`. */
export const profileAnswerSchema = answerOf(profileSchema);

/** `GET /documents/{kind}`. */
export const documentNamesSchema = z.object({ version, names: z.readonly(z.array(z.string())) });

/** What a tag may be made of (RFC 9110, 8.8.3), ASCII alone: a revision travels as one. */
export const revisionPattern = /^[!#-~]+$/;

/** Came out of JSON, so it is JSON; what it means is for its readers to check. Null would be no document. */
const content = z.custom<Json>((value) => value !== undefined && value !== null, 'must be anything but null');

/** `GET` and `PUT /documents/{kind}/{name}`. */
export const documentSchema = z.object({
  version,
  content,
  revision: z
    .string()
    .check(z.refine((text) => revisionPattern.test(text), 'must be of visible ASCII without quotes')),
  savedAt: z.number(),
});

/** What a refused save hands over (status 412). */
export const conflictSchema = z.object({ version, current: z.nullable(documentSchema) });

/** RFC 9457, with the kind of the error where the service knows it. */
export const problemSchema = z.object({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  kind: z.optional(z.string()),
});
