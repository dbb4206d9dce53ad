import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Backend, Json } from '#backend/contract.ts';
import { emptyRecord } from '#domain/maturity/assessment-record.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { shareFragment } from '#domain/maturity/share-link.ts';
import { answersFrom, today, workedTeam } from '#domain/maturity/worked-teams.test-kit.ts';
import { scenarios } from '#mocks/scenarios/scenarios.ts';
import { App } from './app.tsx';

const home = window.location.href;
const { signal } = new AbortController();
const key = { kind: 'assessment', name: 'churn' } as const;

async function open(address: string, backend: Backend = scenarios.healthy()): Promise<Backend> {
  window.history.replaceState(null, '', address);
  await render(<App backend={backend} />);
  return backend;
}

/** A backend that keeps the answers of a worked team about the model churn. */
async function keeping(letter: string): Promise<Backend> {
  const backend = scenarios.healthy();
  const { answers, context } = workedTeam(letter);
  await keep(backend, { answers, context });
  return backend;
}

async function keep(backend: Backend, content: object): Promise<void> {
  const base = (await backend.documents.read(key, signal))?.revision ?? null;
  await backend.documents.save(key, { content: content as Json, base }, signal);
}

const kept = async (backend: Backend) => JSON.stringify((await backend.documents.read(key, signal))?.content);
const heading = () => page.getByRole('heading', { level: 1 });
const go = () => page.getByRole('button', { name: 'Continue' }).click();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  await page.viewport(1280, 900);
});
afterEach(() => {
  vi.useRealTimers();
  window.history.replaceState(null, '', home);
});

describe('the pages of questions', () => {
  it('keep every answer as it is given, and count what stays unticked as no', async () => {
    const backend = await open('/maturity/churn/questions/dat');
    await page.getByRole('checkbox', { name: /exact query or file/ }).click();
    await expect.poll(() => kept(backend)).toContain('"DAT.1":{"value":"yes"');
    await go();
    await expect.element(heading()).toHaveTextContent('Experiments');
    await expect.poll(() => kept(backend)).toContain('"DAT.5":{"value":"no"');
  });

  it('ask for an answer before they let go on', async () => {
    await open('/maturity/churn/questions/rca');
    await go();
    await expect.element(page.getByRole('alert')).toHaveTextContent('None of these');
    await page.getByRole('checkbox', { name: 'None of these' }).click();
    await go();
    await expect.element(heading()).toHaveTextContent('Value');
  });

  it('offer “does not apply” only where the circumstances allow it', async () => {
    const backend = await keeping('B');
    await open('/maturity/churn/questions/ppl', backend);
    await expect.element(page.getByRole('checkbox', { name: /build.*|turn experiments/ })).toBeVisible();
    expect(page.getByRole('radio', { name: 'Does not apply' }).elements()).toHaveLength(0);
  });

  it('take date and place of evidence, and say when it is too old', async () => {
    await open('/maturity/churn/questions/mon');
    await page.getByRole('checkbox', { name: /compared with what came true/ }).click();
    await page.getByLabelText('What there is').fill('Report of last winter');
    await expect.element(page.getByText('evidence without one does not count')).toBeVisible();
    await page.getByLabelText('From when').fill('2020-01-31');
    await expect.element(page.getByText(/days old and no longer counts/)).toBeVisible();
  });

  it('are filled in by keyboard alone', async () => {
    const backend = await open('/maturity/churn/questions/val');
    await expect.element(heading()).toHaveTextContent('Value');
    // The page itself takes the focus; the first stop in it is the way back.
    await userEvent.keyboard('{Tab}{Tab}{Tab} ');
    await expect.poll(() => kept(backend)).toContain('"VAL.1":{"value":"yes"');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toHaveTextContent('People');
  });

  it('begin at what is to be changed and return to the check', async () => {
    const backend = await keeping('B');
    await open('/maturity/churn/check', backend);
    await page.getByRole('link', { name: 'Change Incidents logged by cause' }).click();
    await expect.element(heading()).toHaveTextContent('Root causes');
    await page.getByRole('checkbox', { name: /Incidents are logged/ }).click();
    await go();
    await expect.element(heading()).toHaveTextContent('Check your answers');
    await expect.poll(() => kept(backend)).toContain('"RCA.2":{"value":"no"');
  });
});

describe('the result', () => {
  it('says after the first look what matters most, and between which levels the target lies', async () => {
    await open('/maturity/churn/first-look');
    await page.getByRole('checkbox', { name: /One named person answers/ }).click();
    await page.getByLabelText('Days until the truth is known in days').fill('1');
    await page.getByLabelText('Days until the loss of quality matters in days').fill('400');
    await page.getByRole('radio', { name: 'Little: an annoyance' }).click();
    await page.getByLabelText('Models of the team').fill('2');
    await go();
    await expect.element(page.getByText(/^Nobody compares this model’s predictions/)).toBeVisible();
    await expect
      .element(page.getByText(/needs a level from 2 to 4\. It does not need level 5/))
      .toBeVisible();
  });

  it('puts the message first, then target, steps, profile, level and other scales', async () => {
    await open('/maturity/churn/result', await keeping('D'));
    await expect.element(page.getByText(/^Nobody compares this model’s predictions/)).toBeVisible();
    const titles = page
      .getByRole('heading', { level: 2 })
      .elements()
      .map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'What this model needs: level 3, reproducible',
      'What to do next',
      'Profile: 70% of the way to what is needed',
      'Level',
      'The same answers on other scales',
    ]);
    await expect.element(page.getByText('You need not go to level 5, because')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Our reading of Google/ })).toHaveTextContent('2');
  });

  it('shows a claim beside what the data say', async () => {
    // The log of the scenario ended years before.
    vi.setSystemTime(Date.UTC(2030, 0, 1));
    await open('/maturity/churn/result', await keeping('E'));
    await expect.element(page.getByRole('heading', { name: 'Answered one way, seen another' })).toBeVisible();
  });
});

describe('history, sharing and files', () => {
  it('a snapshot and a changed answer make a difference', async () => {
    const backend = await keeping('B');
    await open('/maturity/churn/history', backend);
    await page.getByLabelText('Name of the snapshot').fill('Spring');
    await page.getByRole('button', { name: 'Keep a snapshot' }).click();
    await expect.element(page.getByText('No answer has changed.')).toBeVisible();
    await page.getByRole('link', { name: 'Churn' }).first().click();
    await page.getByRole('link', { name: 'Monitoring' }).click();
    await page.getByRole('checkbox', { name: /A report runs/ }).click();
    await go();
    await expect.poll(() => kept(backend)).toContain('"MON.2":{"value":"no"');
    window.history.back();
    await page.getByRole('link', { name: 'Churn' }).first().click();
    await page.getByRole('link', { name: 'History, sharing and files' }).click();
    await expect.element(page.getByText('▼ Monitoring: 3 then, 1 now')).toBeVisible();
  });

  it('a second person’s answers stand beside the first, and two levels apart are flagged', async () => {
    await open('/maturity/churn/history', await keeping('B'));
    const { answers, context } = workedTeam('B');
    const file = { model: 'churn', respondent: 'Ben', context, answers: { ...answers, DAT: 'ynnnn' } };
    await page.getByLabelText('Add somebody’s file').upload(new File([JSON.stringify(file)], 'ben.json'));
    await expect.element(page.getByRole('row', { name: /^Data/ })).toHaveTextContent(/31.*talk about this/);
    await page.getByRole('button', { name: 'Put together' }).click();
    await expect.element(page.getByText(/The lower answer of each pair is in place/)).toBeVisible();
  });

  it.each([
    [
      'of another model',
      { model: 'other', context: {}, answers: {} },
      /about “other”, and this assessment about/,
    ],
    ['of another edition', { edition: '2031-01', context: {}, answers: {} }, /edition “2031-01”/],
    ['with unknown answers', { context: {}, answers: { 'DAT.9': 'yes' } }, /there is no such criterion/],
    ['that is no JSON', 'x', /must be an object/],
  ])('refuse a file %s in a sentence', async (_, content, says) => {
    const backend = await keeping('B');
    const before = await kept(backend);
    await open('/maturity/churn/history', backend);
    await page.getByLabelText('Add somebody’s file').upload(new File([JSON.stringify(content)], 'bad.json'));
    await expect.element(page.getByText(says)).toBeVisible();
    expect(await kept(backend)).toBe(before);
  });
});

describe('a shared link', () => {
  const record = (letter: string) => {
    const { answers, context } = workedTeam(letter);
    return { ...emptyRecord('loan', 'Loan', currentEdition.id), answers: answersFrom(answers), context };
  };

  it('gives the same result elsewhere, and can be kept', async () => {
    await open(`/maturity#${shareFragment(currentEdition, record('E'), today)}`);
    await expect.element(heading()).toHaveTextContent('Maturity of loan');
    await expect
      .element(page.getByText(/You are above what this model needs \(level 4, needed 3\)/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Keep as an assessment here' }).click();
    await page.getByRole('link', { name: 'Open it' }).click();
    await expect.element(page.getByText('11 of 11 parts are completed.')).toBeVisible();
  });

  it('that was cut is refused', async () => {
    await open(`/maturity#${shareFragment(currentEdition, record('E'), today).slice(0, -9)}`);
    await expect.element(page.getByRole('alert')).toHaveTextContent('The link has no answers for GOV');
  });

  it('of a future edition is refused', async () => {
    await open(`/maturity#${shareFragment({ ...currentEdition, id: '2031-01' }, record('E'), today)}`);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('edition “2031-01”, which this Plumbline does not have');
  });
});

describe('models on the ladder', () => {
  it('stand on the rung of their level with what they need, and others wait beside it', async () => {
    await open('/', await keeping('B'));
    const ladder = page.getByRole('figure').filter({ hasText: 'Models on the maturity ladder' });
    await expect
      .element(ladder.getByRole('listitem').filter({ hasText: 'Reproducible' }))
      .toHaveTextContent(/Customer churn.*OK.*Cannot judge.*needs 3/);
    await expect.element(page.getByText(/^Not on the ladder yet/)).toBeVisible();
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'assess it' }).first())
      .toHaveTextContent(/Not assessed, assess it/);
  });

  it('say on their pages what their level looks at and what the next rung would add', async () => {
    await open('/models/churn/performance', await keeping('D'));
    await page.getByText('Maturity: level 1, needs 3').click();
    await expect.element(page.getByText(/^The next rung adds metrics against limits/)).toBeVisible();
    await expect.element(page.getByText(/^First step: predictions compared with actuals/)).toBeVisible();
    await expect.element(page.getByRole('figure', { name: 'Predicted vs actual over time' })).toBeVisible();
  });

  it('invite to a first look where nobody has assessed them', async () => {
    await open('/models/churn/performance');
    await expect.element(page.getByRole('link', { name: 'Which level does this model need?' })).toBeVisible();
  });
});

it('a broken document is shown as such and not written over', async () => {
  const backend = scenarios.healthy();
  await keep(backend, { context: { models: 'many' }, answers: {} });
  const before = await kept(backend);
  await open('/maturity/churn', backend);
  await expect.element(page.getByRole('alert')).toHaveTextContent('cannot be read');
  expect(await kept(backend)).toBe(before);
});

it('two tabs that answer at once lose neither’s answers', async () => {
  const backend = await keeping('B');
  await open('/maturity/churn/questions/gov', backend);
  await expect.element(heading()).toHaveTextContent('Risk');
  const { answers, context } = workedTeam('B');
  await keep(backend, { answers: { ...answers, DAT: 'nnnnn' }, context });
  await page.getByRole('checkbox', { name: /stands in an inventory/ }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('choose one');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => kept(backend)).toContain('"GOV.1":{"value":"no"');
});
