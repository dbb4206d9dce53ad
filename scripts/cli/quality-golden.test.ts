import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-quality-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Values = Readonly<Record<string, { readonly value: number }>>;

interface Golden {
  readonly config: { readonly features: readonly string[]; readonly as_string?: readonly string[] };
  readonly results: Readonly<Record<'missing' | 'unseen' | 'range', readonly { readonly values: Values }[]>>;
}

const sets = [
  {
    set: 'car_loan',
    chunking: 'size5000',
    task: 'binary',
    columns: {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      score: 'y_pred_proba',
      actual: 'repaid',
    },
    values: 20 * 14,
  },
  {
    set: 'car_price',
    chunking: 'size5000',
    task: 'regression',
    columns: { predictedAt: 'timestamp', id: 'id', prediction: 'y_pred', actual: 'y_true' },
    values: 24 * 14,
  },
  {
    set: 'employment_ma',
    chunking: 'size5000',
    task: 'binary',
    columns: { id: 'id', prediction: 'prediction', score: 'predicted_probability', actual: 'employed' },
    // The last chunks of both periods are shorter than theirs are cut.
    values: 54 * 32,
  },
] as const;

const names = { missing: 'missing', unseen: 'unseen', range: 'out_of_range' } as const;

describe.skipIf(!existsSync(data))('data quality against NannyML (needs ../shared/data)', () => {
  it.each(sets)('finds the same shares in $set', async ({ set, chunking, task, columns, values }) => {
    const file = join(data, set, 'golden', `${set}.nannyml.${chunking}.json`);
    const { config, results } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
    const features = config.features.map((name) =>
      config.as_string?.includes(name) ? { name, kind: 'categorical' } : name,
    );
    const path = join(folder, 'mapping.json');
    const files = {
      reference: join(data, set, 'reference.parquet'),
      log: join(data, set, 'analysis.parquet'),
      actuals: join(data, set, 'targets.parquet'),
    };
    const model = { id: 'golden', name: 'Golden', task, ...(task === 'binary' && { positive: 1 }) };
    writeFileSync(
      path,
      JSON.stringify({ model, files, columns: { ...columns, features }, chunk: 'rows:5000' }),
    );
    const { chunks } = analyse(await profileMapping(path));
    const compared = (['missing', 'unseen', 'range'] as const).flatMap((kind) =>
      results[kind].flatMap((theirs, i) =>
        Object.entries(theirs.values).flatMap(([column, { value }]) => {
          const share = chunks[i]?.quality.columns[column]?.shares[names[kind]];
          // A feature of more than 50 categories has no list that would tell unseen ones.
          return share && chunks[i]?.rows === 5000
            ? [{ what: `${kind} of ${column} in ${i}`, ours: share.value, value }]
            : [];
        }),
      ),
    );
    expect(compared.filter(({ ours, value }) => !(Math.abs(ours - value) < 1e-12))).toEqual([]);
    expect(compared.length).toBe(values);
  });
});
