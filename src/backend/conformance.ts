import { describe } from 'vitest';
import type { Instant } from '#domain/time/instant.ts';
import { describeDocuments } from './conformance/describe-documents.ts';
import { describeAnswers } from './conformance/describe-answers.ts';
import { describeParts } from './conformance/describe-parts.ts';
import { describeAborts, describeIsolation, describeRefusals } from './conformance/describe-refusals.ts';
import { describeWindows } from './conformance/describe-windows.ts';
import type { MakeBackend } from './conformance/kit.ts';

/**
 * The published suite: what a page relies on, whatever the source. It asks the source for its models and holds it to
 * the contract with them, so it runs over made-up data as well as over a source in use.
 * @param make a fresh backend over at least one model, best over one of each task.
 * @param now no answer may be newer.
 */
export function describeBackend(name: string, make: MakeBackend, now: Instant): void {
  const subject = { make, now };
  describe(`${name} keeps the contract of backends: it`, () => {
    describeAnswers(subject);
    describeParts(subject);
    describeWindows(subject);
    describeRefusals(subject);
    describeAborts(subject);
    describeIsolation(subject);
    describeDocuments(subject);
  });
}
