import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const run = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', resolve('scripts/decide.ts'), ...options], {
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { status, stdout, stderr };
};

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'decide-')), 'decision.json');
  writeFileSync(path, text);
  return path;
}

interface Report {
  readonly verdict: string;
  readonly net_benefit: { readonly mean: number };
  readonly cost: { readonly marginal: number; readonly fully_loaded: number };
  readonly interval: { readonly days: number };
  readonly value: { readonly rate_effect: number };
}

describe('npm run decide', () => {
  it('prints verdict, money, break-evens and interval of the documented example', () => {
    const { status, stdout, stderr } = run('docs/decide-example.json');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Report;
    expect(report.verdict).toBe('retrain-now');
    // The worked figures of the definitions.
    expect(report.cost.marginal).toBeCloseTo(3831.3333, 3);
    expect(report.cost.fully_loaded).toBeCloseTo(5831.3333, 3);
    expect(report.net_benefit.mean).toBeCloseTo(29_571.0409, 3);
    expect(report.value.rate_effect).toBeCloseTo(-1.432_272_6, 6);
    expect(report.interval.days).toBeCloseTo(25.7272, 4);
  });

  it('fails a pipeline on the verdicts that are named, and prints all the same', () => {
    const closed = run('docs/decide-example.json', '--fail-on', 'retrain,investigate');
    expect(closed.status).toBe(3);
    expect((JSON.parse(closed.stdout) as Report).verdict).toBe('retrain-now');
    expect(run('docs/decide-example.json', '--fail-on', 'roll-back,wait-for-labels').status).toBe(0);
  });

  it('says what is wrong, where, and what to do, on standard error alone', () => {
    const path = fileOf('{"benefit": {"N": -1, "H": 60, "mu": 1, "sigma": 0.1, "K": 5}}');
    const { status, stdout, stderr } = run(path);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`${path}: benefit.N: Predictions per day: is -1. Enter a number of at least 0.\n`);
    expect(run('nowhere.json').stderr).toBe(
      'nowhere.json: there is no such file. Give a document that the page exports.\n',
    );
    expect(run(fileOf('{')).stderr).toMatch(/: is no JSON \(.+\)\. Export it again from the page\.\n$/);
    expect(run().stderr).toBe('A file is needed. npm run decide -- FILE.json\n');
  });

  it('knows verdicts by name only, and options it has only', () => {
    expect(run('docs/decide-example.json', '--fail-on', 'retrian')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('"retrian" is no verdict') as string,
    });
    expect(run('docs/decide-example.json', '--fial-on', 'x').status).toBe(2);
  });
});
