import { dayMs, type Instant } from '#domain/time/instant.ts';
import { SeededRandom } from './seeded-random.ts';
import { route, type Routing, type Signal } from './ticket-model.ts';
import {
  isLanguageLost,
  labelMedianDays,
  launchLoad,
  launchShares,
  ticketStory,
  trainedShares,
  type Team,
} from './ticket-story.ts';

/** One support ticket with the team it was sent to and, once somebody confirmed it, the team it belonged to. */
export interface Ticket extends Routing {
  readonly id: string;
  readonly at: Instant;
  readonly language: string | null;
  readonly channel: string;
  readonly product: string;
  readonly plan: string;
  readonly words: number;
  readonly actual: Team | null;
  readonly labelledAt: Instant | null;
}

const languages = { en: 0.62, de: 0.13, fr: 0.1, es: 0.09, pt: 0.06 };
const channels = { email: 0.48, chat: 0.34, form: 0.18 };
const products = { core: 0.58, reports: 0.24, mobile: 0.18 };
const plans = { free: 0.34, team: 0.45, enterprise: 0.21 };

/** Tickets on a day without the new product: a weekday, and Saturday or Sunday. */
const perDay = { weekday: 335, weekend: 135 };
const neverLabelled = 0.02;
const hourWeights = [1, 1, 1, 1, 1, 2, 3, 6, 10, 13, 13, 12, 10, 11, 12, 12, 11, 9, 6, 4, 3, 3, 2, 1];
const hours = Object.fromEntries(hourWeights.map((weight, hour) => [String(hour), weight]));

/** Evidence in a ticket: English and long texts say more. Without its language, a text is read as if English. */
function signalOf(ticket: Pick<Ticket, 'language' | 'words' | 'product'>, team: Team, lost: boolean): Signal {
  const length = ticket.words < 20 ? -0.4 : 0;
  const assumed = (lost || ticket.language === 'en' ? 2.7 : 2.3) + length;
  const strength = (ticket.language === 'en' ? 2.7 : lost ? 1.2 : 2.3) + length;
  if (ticket.product !== 'flow' || team !== 'integrations') return { team, strength, assumed };
  return { team, strength: 0.45 * strength, assumed, decoy: { team: 'technical', strength: 0.6 * strength } };
}

function label(random: SeededRandom, at: Instant, team: Team): Pick<Ticket, 'actual' | 'labelledAt'> {
  const days = random.logNormal(labelMedianDays(at), 0.9);
  const labelledAt = at + Math.ceil((days * dayMs) / 1000) * 1000;
  const comes = random.uniform() >= neverLabelled && labelledAt < ticketStory.end;
  return comes ? { actual: team, labelledAt } : { actual: null, labelledAt: null };
}

function ticketAt(random: SeededRandom, at: Instant, id: string): Ticket {
  const load = launchLoad(at);
  const isLaunch = random.uniform() < load / (1 + load);
  const team = random.pick(isLaunch ? launchShares : trainedShares);
  const written = random.pick(languages);
  const product = isLaunch ? 'flow' : random.pick(products);
  const words = Math.max(3, Math.round(random.logNormal(62, 0.75)));
  const lost = isLanguageLost(at);
  return {
    id,
    at,
    language: lost ? null : written,
    channel: random.pick(channels),
    product,
    plan: random.pick(plans),
    words,
    ...route(random, signalOf({ language: written, words, product }, team, lost)),
    ...label(random, at, team),
  };
}

/** Moments of a day's tickets, in order, to the second. */
function arrivals(random: SeededRandom, day: Instant): readonly Instant[] {
  const weekday = new Date(day).getUTCDay();
  const usual = weekday === 0 || weekday === 6 ? perDay.weekend : perDay.weekday;
  const count = Math.round(usual * (1 + launchLoad(day)) * (1 + 0.06 * random.normal()));
  const moments = Array.from(
    { length: count },
    () => day + Number(random.pick(hours)) * 3_600_000 + Math.floor(random.uniform() * 3600) * 1000,
  );
  return moments.toSorted((a, b) => a - b);
}

/** The tickets of the story in order of time, the same for the same seed. @param days how many days; all by default. */
export function* generateTickets(seed: number = ticketStory.seed, days = Infinity): Generator<Ticket> {
  const random = new SeededRandom(seed);
  const end = Math.min(ticketStory.end, ticketStory.start + days * dayMs);
  let number = 0;
  for (let day: Instant = ticketStory.start; day < end; day += dayMs)
    for (const at of arrivals(random, day))
      yield ticketAt(random, at, `T${String(++number).padStart(6, '0')}`);
}
