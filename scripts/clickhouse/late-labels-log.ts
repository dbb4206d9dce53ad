import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { runStatement } from './load-table.ts';
import { testServer } from './test-server.ts';

/** A label as it came. */
export interface Label {
  readonly id: string;
  readonly truth: 'yes' | 'no';
  /** ISO 8601, as both read it. */
  readonly at: string;
}

interface Prediction {
  readonly at: string;
  readonly id: string;
  readonly said: string;
  readonly score: number;
  readonly city: string;
  readonly amount: number;
  readonly colour: string;
}

/** Prediction number i since 2026, 4 a day. */
function prediction(i: number): Prediction {
  const score = ((i * 7919) % 1000) / 1000;
  return {
    at: new Date(Date.UTC(2026, 0, 1) + i * 6 * 3_600_000).toISOString().slice(0, 19),
    id: `n${i}`,
    said: score >= 0.5 ? 'yes' : 'no',
    score,
    city: ['Bern', 'Genf', 'Chur'][(i * 31) % 3] ?? '',
    amount: ((i * 104_729) % 5000) / 8,
    colour: ['red', 'blue'][(i * 17) % 2] ?? '',
  };
}

/** 2026-01-01 to 2026-06-30, and 2026-07-01 to 2026-07-10. */
const firstPredictions = Array.from({ length: 724 }, (_, i) => prediction(i));
const laterPredictions = Array.from({ length: 40 }, (_, i) => prediction(724 + i));

const monthOf = ({ at }: Pick<Prediction, 'at'>) => Number(at.slice(5, 7));

/** Ids of the predictions of a month of 2026. */
export const idsIn = (month: number): readonly string[] =>
  firstPredictions.filter(({ at }) => monthOf({ at }) === month).map(({ id }) => id);

const csv = (names: readonly string[], rows: readonly object[]) =>
  new Blob([[names.join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n')]);

const cell = (value: unknown) => (typeof value === 'number' ? String(value) : `'${String(value)}'`);
const values = (rows: readonly object[]): string =>
  rows.map((row) => `(${Object.values(row).map(cell).join(', ')})`).join(', ');

/** A log and its labels on the server, and the same rows for the kernel. */
export class LateLabels {
  readonly mapping: Mapping;
  readonly #table: string;
  readonly #labels: Label[] = [];
  #predictions = firstPredictions;
  readonly #timed: boolean;

  constructor(name: string, timed = true) {
    this.#table = `${testServer.database}.${name}`;
    this.#timed = timed;
    this.mapping = parseMapping(
      {
        model: { id: 'late', name: 'Late labels', task: 'binary', positive: 'yes' },
        files: { log: `${name}_log`, actuals: `${name}_labels` },
        columns: {
          predictedAt: 'at',
          id: 'id',
          prediction: 'said',
          score: 'score',
          actual: 'truth',
          ...(timed ? { labelledAt: 'labelled_at' } : {}),
          segments: ['city'],
          features: ['amount', 'colour'],
        },
        reference: { to: '2026-01-31' },
        chunk: 'month',
      },
      name,
    );
  }

  /** Makes both tables; that of the labels is empty, and of an engine. */
  async make(engine: string): Promise<void> {
    const time = this.#timed ? ", labelled_at DateTime64(3, 'UTC')" : '';
    for (const statement of [
      `CREATE DATABASE IF NOT EXISTS ${testServer.database}`,
      `DROP TABLE IF EXISTS ${this.#table}_log`,
      `DROP TABLE IF EXISTS ${this.#table}_labels`,
      `CREATE TABLE ${this.#table}_log (at DateTime64(3, 'UTC'), id String, said LowCardinality(String), score Float64, city String, amount Float64, colour String)
        ENGINE = MergeTree ORDER BY at PARTITION BY toYYYYMM(at)`,
      `CREATE TABLE ${this.#table}_labels (id String, truth LowCardinality(String)${time}) ENGINE = ${engine} ORDER BY id`,
      `INSERT INTO ${this.#table}_log VALUES ${values(this.#predictions)}`,
      `SYSTEM STOP MERGES ${this.#table}_labels`,
    ])
      await runStatement(testServer, statement);
  }

  async insert(labels: readonly Label[]): Promise<void> {
    const rows = labels.map(({ id, truth, at }) => (this.#timed ? { id, truth, at } : { id, truth }));
    await runStatement(testServer, `INSERT INTO ${this.#table}_labels VALUES ${values(rows)}`);
    this.#labels.push(...labels);
  }

  /** Takes all labels of an id back. */
  async remove(id: string): Promise<void> {
    await this.#rewrite(
      `ALTER TABLE ${this.#table}_labels DELETE WHERE id = '${id}' SETTINGS mutations_sync = 1`,
    );
    this.#labels.splice(0, Infinity, ...this.#labels.filter((label) => label.id !== id));
  }

  /** Adds predictions of July. */
  async goOn(): Promise<void> {
    await runStatement(testServer, `INSERT INTO ${this.#table}_log VALUES ${values(laterPredictions)}`);
    this.#predictions = [...this.#predictions, ...laterPredictions];
  }

  /** Loads the predictions of a month again, in place of the old ones, with other amounts and nothing else. */
  async reload(month: number): Promise<void> {
    const renewed = (one: Prediction) => ({ ...one, amount: one.amount + 100 });
    this.#predictions = this.#predictions.map((one) => (monthOf(one) === month ? renewed(one) : one));
    const rows = this.#predictions.filter((one) => monthOf(one) === month);
    await runStatement(testServer, `ALTER TABLE ${this.#table}_log DROP PARTITION 20260${month}`);
    await runStatement(testServer, `INSERT INTO ${this.#table}_log VALUES ${values(rows)}`);
  }

  async merge(): Promise<void> {
    await this.#rewrite(`OPTIMIZE TABLE ${this.#table}_labels FINAL`);
  }

  /** Merges run when they are asked for alone, so that no test sees one by chance. */
  async #rewrite(statement: string): Promise<void> {
    await runStatement(testServer, `SYSTEM START MERGES ${this.#table}_labels`);
    await runStatement(testServer, statement);
    await runStatement(testServer, `SYSTEM STOP MERGES ${this.#table}_labels`);
  }

  /** What the kernel counts of the rows as they are. */
  kernel(): Promise<ModelProfile> {
    const names = ['at', 'id', 'said', 'score', 'city', 'amount', 'colour'];
    const labels = this.#timed ? ['id', 'truth', 'labelled_at'] : ['id', 'truth'];
    const rows = this.#labels.map(({ id, truth, at }) => (this.#timed ? { id, truth, at } : { id, truth }));
    const open = (path: string) =>
      Promise.resolve(path === this.mapping.files.log ? csv(names, this.#predictions) : csv(labels, rows));
    return profileLog({ mapping: this.mapping, open });
  }
}
