import { expect, it } from 'vitest';
import { BackendError } from '#backend/errors.ts';
import { serverFault } from './server-fault.ts';

it('says what the server said, without advice that is meant for readers of a finished source', () => {
  const text = 'logs.churn: the column "at" is of type String: a time must be Date or DateTime';
  expect(serverFault(new BackendError('malformed', text))).toBe(`This does not fit. ${text}.`);
  expect(serverFault(new BackendError('unauthorised', 'Check user and password.'))).toBe(
    'The server refuses access. Check user and password.',
  );
});

it('keeps the common words where the set-up has no better ones, and passes other errors through', () => {
  expect(serverFault(new BackendError('rate-limited', 'code 202'))).toBe(
    'The source asks for a pause. code 202.',
  );
  expect(serverFault(new Error('Failed to fetch the page’s own code'))).toBe(
    'Failed to fetch the page’s own code',
  );
});
