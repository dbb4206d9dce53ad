import type { Backend } from '#backend/contract.ts';
import { decaying } from './decaying.ts';
import { empty } from './empty.ts';
import { failing } from './failing.ts';
import { flaky } from './flaky.ts';
import { healthy } from './healthy.ts';
import { labelsLate } from './labels-late.ts';
import { mixed } from './mixed.ts';
import { schemaBroken } from './schema-broken.ts';
import { slow } from './slow.ts';

/** The worlds a page must stand in, by name. */
export const scenarios = {
  healthy,
  decaying,
  'labels-late': labelsLate,
  mixed,
  empty,
  slow,
  failing,
  flaky,
  'schema-broken': schemaBroken,
  unauthorised: () => failing('unauthorised'),
  offline: () => failing('unreachable'),
} satisfies Record<string, () => Backend>;

export type ScenarioName = keyof typeof scenarios;
