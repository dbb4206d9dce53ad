import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIndex, parseProfileDocument } from '#backend/wire/parse-document.ts';
import type { Analysis } from './analysis.ts';
import { logFolder } from './log-folder.test-kit.ts';
import { logText, smallMapping } from './small-log.test-kit.ts';

const run = (script: 'profile' | 'analyse', ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', resolve(`scripts/${script}.ts`), ...options], {
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { status, stdout, stderr };
};

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('npm run analyse', () => {
  it('prints one JSON document and nothing else', () => {
    const { status, stdout, stderr } = run(
      'analyse',
      '--mapping',
      logFolder({ 'log.csv': logText() }),
      '--json',
    );
    expect([status, stderr]).toEqual([0, '']);
    const { model, task, chunks, notices } = JSON.parse(stdout) as Analysis;
    expect([model, task, notices]).toEqual(['small', 'binary', []]);
    expect(
      chunks.map(({ key, period, start, end, rows, labelled }) => [key, period, start, end, rows, labelled]),
    ).toEqual([
      ['0-9', 'reference', '2026-01-01T00:00:00.000Z', '2026-01-05T12:00:00.001Z', 10, 10],
      ['10-19', 'reference', '2026-01-06T00:00:00.000Z', '2026-01-10T12:00:00.001Z', 10, 10],
      ['0-9', 'analysis', '2026-01-11T00:00:00.000Z', '2026-01-15T12:00:00.001Z', 10, 10],
      ['10-19', 'analysis', '2026-01-16T00:00:00.000Z', '2026-01-20T12:00:00.001Z', 10, 10],
    ]);
    // Rows 0–9: actual at 0, 3, 6, 9; decided at 5 to 9: six of ten wrong decisions are 0, 3, 5, 7 and 8.
    expect(chunks[0]?.metrics['accuracy']).toMatchObject({ value: 0.5, alert: null });
    expect(Object.keys(chunks[0]?.metrics['roc_auc'] ?? {})).toEqual([
      'value',
      'low',
      'high',
      'lowerLimit',
      'upperLimit',
      'alert',
    ]);
  });

  it('prints a short table without --json', () => {
    const { status, stdout } = run('analyse', '--mapping', logFolder({ 'log.csv': logText() }));
    expect(status).toBe(0);
    expect(stdout).toMatch(/period\s+chunk\s+rows\s+labelled\s+ROC AUC/);
    expect(stdout.split('\n').filter((line) => /^(?:reference|analysis)/.test(line))).toHaveLength(4);
  });

  it('says what is wrong with a log on standard error, prints nothing, and exits with 1', () => {
    const log = logText({ 17: '1,2,3' });
    const { status, stdout, stderr } = run('analyse', '--mapping', logFolder({ 'log.csv': log }), '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'log.csv, row 17: has 3 fields where the header has 5. Quote fields that hold the delimiter, or complete the row.\n',
    );
  });

  it('shows its usage and exits with 2 for an option it does not know, and with 1 without a mapping', () => {
    expect(run('analyse', '--maping', 'x')).toMatchObject({ status: 2, stdout: '' });
    const missing = run('analyse', '--mapping', 'nowhere.json');
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toContain('nowhere.json: there is no such mapping file.');
  });
});

describe('npm run profile', () => {
  it('writes a document that the static source reads, and enters it beside the models already there', () => {
    const first = logFolder({ 'log.csv': logText() });
    const out = join(dirname(first), 'out');
    expect(run('profile', '--mapping', first, '--out', out)).toMatchObject({ status: 0, stdout: '' });
    const other = { ...smallMapping, model: { ...smallMapping.model, id: 'another' } };
    expect(run('profile', '--mapping', logFolder({ 'log.csv': logText() }, other), '--out', out).status).toBe(
      0,
    );
    expect(readdirSync(out).toSorted()).toEqual(['another.json', 'index.json', 'small.json']);
    const { models } = parseIndex(read(join(out, 'index.json')), 'index.json');
    expect(models.map(({ id, document }) => [id, document])).toEqual([
      ['another', 'another.json'],
      ['small', 'small.json'],
    ]);
    const before = readFileSync(join(out, 'small.json'), 'utf8');
    expect(parseProfileDocument(JSON.parse(before), 'small.json').chunks).toHaveLength(4);
    expect(run('profile', '--mapping', first, '--out', out).status).toBe(0);
    expect(readFileSync(join(out, 'small.json'), 'utf8')).toBe(before);
  });

  it('leaves everything as it was when the log cannot be used', () => {
    const mapping = logFolder({ 'log.csv': logText({ 40: '38,2026-01-20,7,1,1' }) });
    const out = join(dirname(mapping), 'out');
    const { status, stderr } = run('profile', '--mapping', mapping, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('log.csv, row 40, column');
    expect(existsSync(out)).toBe(false);
  });

  it('does not overwrite an index that is something else', () => {
    const mapping = logFolder({ 'log.csv': logText() });
    const out = join(dirname(mapping), 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'index.json'), '{"mine": true}');
    const { status, stderr } = run('profile', '--mapping', mapping, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('index.json: is no list of profiles of version 1, and would be overwritten.');
    expect(readdirSync(out)).toEqual(['index.json']);
    expect(read(join(out, 'index.json'))).toEqual({ mine: true });
  });
});
