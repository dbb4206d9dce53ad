import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dayMs } from '#domain/time/instant.ts';
import { generateTickets } from './ticket-generator.ts';
import { ticketLine } from './ticket-log.ts';
import { teams, ticketStory, trainedShares } from './ticket-story.ts';

const all = [...generateTickets()];
const hashOf = (seed: number) =>
  createHash('sha256')
    .update(Array.from(generateTickets(seed, 3), ticketLine).join('\n'))
    .digest('hex');
const between = (from: number, to: number) => all.filter(({ at }) => at >= from && at < to);

it('makes the same log for the same seed and another for another', () => {
  expect(hashOf(1)).toBe(hashOf(1));
  expect(hashOf(1)).not.toBe(hashOf(2));
});

it('begins a longer log with the shorter one', () => {
  const short = [...generateTickets(ticketStory.seed, 3)];
  expect(short.length).toBeGreaterThan(500);
  expect(all.slice(0, short.length)).toEqual(short);
});

it('makes tickets in order of time, each with an id of its own, within the period', () => {
  expect(all.every(({ at }, i) => at >= (all[i - 1]?.at ?? ticketStory.start) && at < ticketStory.end)).toBe(
    true,
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

it('sends each ticket to the team with the highest score, and scores add up to one', () => {
  for (const { predicted, scores } of all) {
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(100);
    expect(scores[teams.indexOf(predicted)]).toBe(Math.max(...scores));
  }
});

it('mixes teams before the launch as the model was trained', () => {
  const before = between(ticketStory.start, ticketStory.launch).filter(({ actual }) => actual !== null);
  for (const team of teams) {
    const share = before.filter(({ actual }) => actual === team).length / before.length;
    expect(Math.abs(share - trainedShares[team])).toBeLessThan(0.01);
  }
});

it('knows the new product from its launch on only', () => {
  const first = all.find(({ product }) => product === 'flow');
  expect(first?.at).toBeGreaterThanOrEqual(ticketStory.launch);
  expect(first?.at).toBeLessThan(ticketStory.launch + 5 * dayMs);
});

it('loses the language for nine days and no other', () => {
  const days = new Set(
    all.filter(({ language }) => language === null).map(({ at }) => Math.floor(at / dayMs)),
  );
  const first = ticketStory.languageLost / dayMs;
  expect([...days]).toEqual(Array.from({ length: 9 }, (_, i) => first + i));
  const during = between(ticketStory.languageLost, ticketStory.languageBack);
  expect(during.every(({ language }) => language === null)).toBe(true);
});

it('has no label from after the export, and fewer labels for the last weeks', () => {
  expect(all.every(({ labelledAt }) => labelledAt === null || labelledAt < ticketStory.end)).toBe(true);
  expect(all.every(({ labelledAt, actual }) => (labelledAt === null) === (actual === null))).toBe(true);
  const coverage = (from: number, to: number) => {
    const tickets = between(from, to);
    return tickets.filter(({ actual }) => actual !== null).length / tickets.length;
  };
  expect(coverage(ticketStory.start, ticketStory.slowLabels)).toBeGreaterThan(0.97);
  expect(coverage(ticketStory.end - 7 * dayMs, ticketStory.end)).toBeLessThan(0.5);
});
