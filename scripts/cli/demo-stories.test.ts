import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfileDocument } from '#backend/wire/parse-document.ts';
import { analyse } from './analysis.ts';

const demo = (id: string) => {
  const name = `${id}.json`;
  return analyse(parseProfileDocument(JSON.parse(readFileSync(`public/demo/${name}`, 'utf8')), name));
};

describe('the simulated tickets', () => {
  const tickets = demo('support-ticket-routing');

  it('lost the language field for nine days, which is one incident and no drift', () => {
    const lost = tickets.findings.incidents.filter(({ columns }) => columns.includes('language'));
    expect(lost).toMatchObject([
      {
        kind: 'absent',
        columns: ['language'],
        start: '2026-07-20T00:00:00.000Z',
        end: '2026-07-29T00:00:00.000Z',
        chunks: 9,
        ongoing: false,
      },
    ]);
    expect(tickets.findings.ageZero?.find(({ feature }) => feature === 'language')?.signature).toBe('none');
  });

  it('have a product that the reference never had, since its launch', () => {
    const launch = tickets.findings.incidents.filter(({ columns }) => columns.includes('product')).at(-1);
    expect(launch).toMatchObject({ kind: 'unseen', ongoing: true });
    expect(launch?.start?.slice(0, 7)).toBe('2026-06');
    expect(tickets.findings.ageZero?.find(({ feature }) => feature === 'product')?.signature).toBe('drift');
  });

  it('get their labels more and more slowly, and no figure without them is a fact', () => {
    expect(tickets.labelAges.notes.join()).toContain('Labels come more slowly than they used to');
    const last = tickets.chunks.at(-1);
    expect([last?.labels.state, last?.metrics['f1']?.value]).toEqual(['unlabelled', null]);
    expect(last?.estimated['f1']?.value).toBeGreaterThan(0.8);
  });

  it('were misjudged by the estimate, which says so', () => {
    // Tickets about the new product are routed wrongly by scores as sure as ever.
    expect(tickets.estimates.records['f1']?.state).toBe('broken');
    expect(tickets.estimates.records['f1']?.text).toMatch(/^Do not rely on this\./);
  });
});

describe('the flights', () => {
  it('have no season to test, in half a year', () => {
    expect(demo('flight-delay-risk').findings.season.state).toBe('not-testable');
  });

  it('have no estimate of minutes, and say why', () => {
    expect(demo('flight-delay-minutes').estimates.reason).toContain('No estimate is offered');
  });
});
