import { expect, it } from 'vitest';
import type { Answer } from '#backend/contract.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { inWindow } from '#domain/profile/regroup.ts';
import type { Window } from '#domain/time/instant.ts';
import { listening, modelIds, plainRequest, type MakeBackend, type Subject } from './kit.ts';

interface Timed {
  /** The whole of it, outcomes only. */
  readonly profile: ModelProfile;
  /** From the first analysis chunk to the end of the last one. */
  readonly span: Window;
  readonly read: (window: Window) => Promise<Answer<ModelProfile>>;
}

/** The models that have an analysis period in time. */
async function timedModels(make: MakeBackend): Promise<readonly Timed[]> {
  const backend = await make();
  const found: Timed[] = [];
  for (const model of await modelIds(backend)) {
    const { value: profile } = await backend.readProfile(plainRequest(model), listening());
    const analysis = profile.chunks.filter(({ period }) => period === 'analysis');
    const start = analysis[0]?.start ?? null;
    const end = analysis.at(-1)?.end ?? null;
    const read = (window: Window) => backend.readProfile(plainRequest(model, { window }), listening());
    if (start !== null && end !== null) found.push({ profile, span: { start, end }, read });
  }
  return found;
}

const analysisKeys = ({ chunks }: ModelProfile) =>
  chunks.filter(({ period }) => period === 'analysis').map(({ key }) => key);

async function expectKept({ profile, span, read }: Timed): Promise<void> {
  const third = Math.floor((span.end - span.start) / 3);
  const window = { start: span.start + third, end: span.end - third };
  const answer = await read(window);
  expect(answer.value.chunks).toEqual(inWindow(profile.chunks, window));
  expect(answer.window?.start).toBeGreaterThanOrEqual(window.start);
  expect(answer.window?.end).toBeLessThanOrEqual(window.end);
}

async function expectDivided({ profile, span, read }: Timed): Promise<void> {
  // A chunk begins exactly where the windows meet, so that both ends of a window are tried.
  const analysis = profile.chunks.filter(({ period }) => period === 'analysis');
  const middle = analysis[Math.floor(analysis.length / 2)]?.start ?? span.start;
  const before = await read({ start: span.start - 1, end: middle });
  const after = await read({ start: middle, end: span.end });
  expect([...analysisKeys(before.value), ...analysisKeys(after.value)]).toEqual(analysisKeys(profile));
}

async function expectEmpty({ profile, span, read }: Timed): Promise<void> {
  const answer = await read({ start: span.end + 1, end: span.end + 2 });
  expect(answer.value.chunks).toEqual(profile.chunks.filter(({ period }) => period === 'reference'));
  expect(answer.complete).toBe(true);
}

const timedTests = [
  ['keeps the reference, and the analysis chunks that begin inside the window', expectKept],
  ['divides the chunks between two windows that meet: none twice, none lost', expectDivided],
  ['answers a window without chunks with the reference alone, and calls that complete', expectEmpty],
] as const;

/** What a window does. */
export function describeWindows({ make }: Subject): void {
  it('gives all there is without a window', async () => {
    const backend = await make();
    for (const model of await modelIds(backend)) {
      const { window } = await backend.readProfile(plainRequest(model), listening());
      expect(window).toBeNull();
    }
  });

  it.for(timedTests)('%s', async ([, expectThat], { skip }) => {
    const timed = await timedModels(make);
    skip(timed.length === 0, 'no model of this source has time');
    for (const model of timed) await expectThat(model);
  });
}
