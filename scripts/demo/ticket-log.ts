import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { openDuck, sqlText, writeParquet } from './duck.ts';
import { generateTickets, type Ticket } from './ticket-generator.ts';
import { teams, ticketStory } from './ticket-story.ts';

const scoreColumns = teams.map((team) => `score_${team}`);
const header = `ticket_id,created_at,language,channel,product,plan,words,routed_to,${scoreColumns.join(',')},team,confirmed_at`;

/** One line of CSV; no value holds a comma or a quote. */
export function ticketLine(ticket: Ticket): string {
  const { id, at, language, channel, product, plan, words, predicted, scores, actual, labelledAt } = ticket;
  const time = (instant: number | null) => (instant === null ? '' : new Date(instant).toISOString());
  const scored = scores.map((score) => (score / 100).toFixed(2)).join(',');
  const known = [id, time(at), language ?? '', channel, product, plan, words, predicted].join(',');
  return `${known},${scored},${actual ?? ''},${time(labelledAt)}`;
}

/** Writes the simulated log as CSV and, from that, as Parquet. Returns its mapping. */
export async function writeTicketLog(folder: string): Promise<Mapping> {
  const csv = join(folder, 'support-ticket-routing.csv');
  const lines = [header, ...Array.from(generateTickets(), ticketLine), ''];
  await writeFile(csv, lines.join('\n'));
  const duck = await openDuck();
  const query = `
    select * replace (created_at::timestamp as created_at, confirmed_at::timestamp as confirmed_at,
      words::int as words, ${scoreColumns.map((name) => `${name}::double as ${name}`).join(', ')})
    from read_csv(${sqlText(csv)}, header = true, all_varchar = true)
    order by ticket_id`;
  await writeParquet(duck, query, join(folder, 'support-ticket-routing.parquet'));
  duck.closeSync();
  return ticketMapping('support-ticket-routing.parquet');
}

function ticketMapping(log: string): Mapping {
  return {
    model: {
      id: 'support-ticket-routing',
      name: 'Support ticket routing',
      task: 'multiclass',
      description: 'Sends a support ticket to one of five teams. The log is made by a seeded generator.',
      simulated: true,
    },
    files: { log },
    columns: {
      predictedAt: 'created_at',
      id: 'ticket_id',
      prediction: 'routed_to',
      scores: Object.fromEntries(teams.map((team, i) => [team, scoreColumns[i] ?? ''])),
      actual: 'team',
      labelledAt: 'confirmed_at',
      features: ['language', 'channel', 'product', 'plan', 'words'],
    },
    reference: { from: ticketStory.referenceStart, to: ticketStory.referenceEnd },
    chunk: 'day',
    // Scores are hundredths: the tables stay exact.
    resolution: { scoreBins: 100, exactScores: 100, segmentScoreBins: 20 },
  };
}
