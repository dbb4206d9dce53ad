import { describe, expect, it } from 'vitest';
import { parseProfileDocument } from '#backend/wire/parse-document.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';

const signal = () => new AbortController().signal;

async function profilesOf(name: ScenarioName): Promise<readonly ModelProfile[]> {
  const backend = scenarios[name]();
  const { value: models } = await backend.readModels(signal());
  const include = ['features', 'segments'] as const;
  return Promise.all(
    models.map(
      async ({ id }) => (await backend.readProfile({ model: id, window: null, include }, signal())).value,
    ),
  );
}

const answering = ['healthy', 'decaying', 'labels-late', 'mixed'] as const;

describe('a made-up world', () => {
  it.each(answering)('%s keeps the contract of profile documents', async (name) => {
    const profiles = await profilesOf(name);
    expect(profiles.map(({ model }) => model.task)).toEqual(['binary', 'multiclass', 'regression']);
    for (const profile of profiles) {
      const document: unknown = JSON.parse(
        JSON.stringify({ format: 'plumbline-profile', version: 1, profile }),
      );
      expect(parseProfileDocument(document)).toEqual(profile);
    }
  });

  it.each(answering)('%s is the same every time', async (name) => {
    expect(await profilesOf(name)).toEqual(await profilesOf(name));
  });

  it('differs from the next one', async () => {
    expect(await profilesOf('healthy')).not.toEqual(await profilesOf('decaying'));
  });

  it('decays where it says so: more wrong decisions, larger errors', async () => {
    const [churn, , delivery] = await profilesOf('decaying');
    const wrong = churn?.chunks.map(({ outcome }) =>
      outcome.task === 'binary' ? outcome.decisions.falsePositive + outcome.decisions.falseNegative : 0,
    );
    const errors = delivery?.chunks.map(({ outcome }) =>
      outcome.task === 'regression' ? outcome.absoluteError.mean : 0,
    );
    for (const series of [wrong, errors]) expect(series?.at(-1)).toBeGreaterThan(1.3 * (series?.[0] ?? NaN));
  });

  it('leaves its newest weeks without labels where labels are late', async () => {
    const [churn] = await profilesOf('labels-late');
    const coverage = churn?.chunks.map(({ rows, labelled }) => labelled / rows) ?? [];
    expect(coverage.slice(-5)).toEqual([1, 0.9, expect.closeTo(0.6, 1), expect.closeTo(0.25, 1), 0]);
  });

  it('answers nothing where it is slow, until the reader leaves', async () => {
    const controller = new AbortController();
    const call = scenarios.slow().readModels(controller.signal);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('fails where it is told to, in the way it is told to', async () => {
    await expect(scenarios.failing().readModels(signal())).rejects.toMatchObject({ kind: 'internal' });
    await expect(scenarios.failing('timeout').describe(signal())).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('fails the first try of everything where it is flaky, and answers the second', async () => {
    const backend = scenarios.flaky();
    await expect(backend.readModels(signal())).rejects.toMatchObject({ kind: 'internal', retryAfterMs: 0 });
    expect((await backend.readModels(signal())).value).toHaveLength(3);
  });

  it('has profiles that the contract refuses where its schema is broken', async () => {
    const [profile] = await profilesOf('schema-broken');
    const document = { format: 'plumbline-profile', version: 1, profile };
    expect(() => parseProfileDocument(document)).toThrow('profile.chunks[1].rows: must be at least 0, is -1');
  });

  it('has no models where it is empty', async () => {
    expect((await scenarios.empty().readModels(signal())).value).toEqual([]);
  });
});
