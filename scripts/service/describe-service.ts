import { describe, expect, it } from 'vitest';
import { capabilities } from '#backend/contract.ts';
import { asking, backendOf, type Ask, type Service } from './service-questions.ts';
import { describeServiceDocuments, notePath } from './describe-service-documents.ts';
import { expectProblem } from './expect-problem.ts';

const listening = () => new AbortController().signal;

async function facts(service: Service) {
  const backend = backendOf(service);
  const { value: models } = await backend.readModels(listening());
  const { value: source } = await backend.describe(listening());
  return { profile: `models/${models[0]?.id ?? ''}/profile`, declared: source.capabilities };
}

async function expectTag(ask: Ask, path: string): Promise<boolean> {
  const first = await ask(path);
  const etag = first.headers.get('etag');
  await first.text();
  if (etag === null) return false;
  const second = await ask(path, { headers: { 'if-none-match': etag } });
  expect([second.status, await second.text()]).toEqual([304, '']);
  return true;
}

function describeRefusals(service: Service): void {
  const ask = asking(service);
  it('refuses in problems (RFC 9457) whose status fits', async () => {
    const { profile } = await facts(service);
    await expectProblem(await ask('models/no-such-model/profile'), [404]);
    for (const search of ['start=2&end=1', 'start=5', 'start=then&end=now'])
      await expectProblem(await ask(`${profile}?${search}`), [400]);
  });

  it('refuses parts that it does not provide, instead of leaving them out', async () => {
    const { profile, declared } = await facts(service);
    const lacking = capabilities.filter((part) => part !== 'documents' && !declared.includes(part));
    for (const part of lacking) await expectProblem(await ask(`${profile}?include=${part}`), [501]);
    await expectProblem(await ask(`${profile}?include=no-such-part`), [400, 501]);
  });

  it('lets nobody in without the token that it asks for', async ({ skip }) => {
    skip(service.token === null, 'no token was given');
    const { profile, declared } = await facts(service);
    const saved = { method: 'PUT', body: '{"content":"a note"}' };
    const paths: [string, RequestInit][] = [
      ['', {}],
      ['models', {}],
      [profile, {}],
    ];
    if (declared.includes('documents')) paths.push([notePath, {}], [notePath, saved]);
    for (const [path, init] of paths)
      for (const authorization of ['', 'Bearer not-the-token']) {
        const headers = { authorization, 'if-none-match': '*', 'content-type': 'application/json' };
        await expectProblem(await ask(path, { ...init, headers }), [401, 403]);
      }
  });
}

/** What a service must keep beside the port: how it speaks HTTP, whoever asks. */
export function describeService(service: Service): void {
  const ask = asking(service);
  describe(`${service.url} speaks HTTP as published: it`, () => {
    it('answers in JSON, whatever else is in the address', async () => {
      for (const path of ['', 'models', '?mood=sunny', 'models?mood=sunny']) {
        const response = await ask(path);
        expect([response.status, response.headers.get('content-type')]).toEqual([
          200,
          expect.stringMatching(/^application\/json\b/),
        ]);
        expect(await response.json()).toMatchObject({ version: 1 });
      }
    });

    it('says that nothing has changed to who has the tag of its answer', async ({ skip }) => {
      const { profile } = await facts(service);
      skip(!(await expectTag(ask, profile)), 'its answers have no tags');
    });

    describeRefusals(service);
    describeServiceDocuments(service);
  });
}
