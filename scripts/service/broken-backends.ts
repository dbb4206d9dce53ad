import { brokenAnswers } from './broken-answers.ts';
import { brokenCalls } from './broken-calls.ts';
import { brokenDocuments } from './broken-documents.ts';
import { brokenQuestions } from './broken-questions.ts';
import type { BrokenBackend } from './sound-backend.ts';

/** What an adapter can get wrong, and the item of the suite that notices. */
export const brokenBackends: Readonly<Record<string, BrokenBackend>> = {
  ...brokenAnswers,
  ...brokenQuestions,
  ...brokenCalls,
  ...brokenDocuments,
};
