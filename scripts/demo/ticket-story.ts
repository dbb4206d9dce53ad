import { dayMs, type Instant } from '#domain/time/instant.ts';

/** What happens in the simulated ticket log, and when. docs/demo.md tells the same in prose. */
export const ticketStory = {
  seed: 20_260_302,
  start: Date.UTC(2026, 2, 2),
  /** Exclusive; also the moment the log was exported: labels that came later are not in it. */
  end: Date.UTC(2026, 8, 28),
  referenceStart: '2026-03-02',
  referenceEnd: '2026-05-03',
  /** The product “flow” comes out: Monday, 15 June. Its share of tickets grows for three weeks, then stays. */
  launch: Date.UTC(2026, 5, 15),
  launchRampDays: 21,
  /** The language field arrives empty from 20 July to 28 July, nine days, both inclusive. */
  languageLost: Date.UTC(2026, 6, 20),
  languageBack: Date.UTC(2026, 6, 29),
  /** From 24 August on the teams confirm later and later, for four weeks, then stay slow. */
  slowLabels: Date.UTC(2026, 7, 24),
  slowRampDays: 28,
} as const;

export const teams = ['access', 'billing', 'integrations', 'onboarding', 'technical'] as const;
export type Team = (typeof teams)[number];

/** Shares of the teams before the launch: what the simulated model was trained on. */
export const trainedShares: Readonly<Record<Team, number>> = {
  access: 0.22,
  billing: 0.27,
  integrations: 0.12,
  onboarding: 0.14,
  technical: 0.25,
};

/** Teams that tickets about the new product belong to. */
export const launchShares: Readonly<Record<Team, number>> = {
  access: 0.03,
  billing: 0.05,
  integrations: 0.68,
  onboarding: 0.12,
  technical: 0.12,
};

const ramp = (at: Instant, from: Instant, days: number): number =>
  Math.min(1, Math.max(0, (at - from) / (days * dayMs)));

/** Tickets about the new product per ticket about the others: 0 before the launch, 0.3 after its ramp. */
export const launchLoad = (at: Instant): number =>
  0.3 * ramp(at, ticketStory.launch, ticketStory.launchRampDays);

export const isLanguageLost = (at: Instant): boolean =>
  at >= ticketStory.languageLost && at < ticketStory.languageBack;

/** Median days from ticket to confirmed team: 2 at first, 8 at the end. */
export const labelMedianDays = (at: Instant): number =>
  2 + 6 * ramp(at, ticketStory.slowLabels, ticketStory.slowRampDays);
