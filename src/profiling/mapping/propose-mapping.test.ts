import { describe, expect, it } from 'vitest';
import { parseMapping } from './parse-mapping.ts';
import { proposeMapping, type ColumnSketch } from './propose-mapping.ts';

const column = (name: string, kind: ColumnSketch['kind'], values: readonly string[] = []): ColumnSketch => ({
  name,
  kind,
  values,
  few: values.length > 0,
});
const flag = ['0', '1'];

describe('a proposed mapping', () => {
  it('understands a binary log by the names that common tools use', () => {
    const log = [
      column('id', 'number'),
      column('timestamp', 'time'),
      column('y_pred', 'number', flag),
      column('y_pred_proba', 'number'),
      column('y_true', 'number', flag),
      column('age', 'number'),
    ];
    const mapping = proposeMapping({ logName: 'Car loan.parquet', log, actuals: null, hasReference: false });
    expect(mapping).toMatchObject({
      model: { id: 'car-loan', name: 'Car loan', task: 'binary', positive: '1' },
      columns: {
        predictedAt: 'timestamp',
        id: 'id',
        prediction: 'y_pred',
        score: 'y_pred_proba',
        actual: 'y_true',
        features: 'rest',
      },
    });
    expect(() => parseMapping(mapping, 'proposal')).not.toThrow();
  });

  it('takes the one other column of a file of actuals for the actual, whatever it is called', () => {
    const log = [column('id', 'number'), column('prediction', 'number', flag)];
    const actuals = [column('id', 'number'), column('repaid', 'number', flag)];
    const mapping = proposeMapping({ logName: 'a.csv', log, actuals, hasReference: true });
    expect(mapping.columns.actual).toBe('repaid');
    expect(mapping.files).toEqual({ log: 'log', reference: 'reference', actuals: 'actuals' });
  });

  it('finds a score per class', () => {
    const log = [
      column('y_pred', 'text', ['a', 'b', 'c']),
      column('y_pred_proba_a', 'number'),
      column('y_pred_proba_b', 'number'),
    ];
    const { model, columns } = proposeMapping({ logName: 'x', log, actuals: null, hasReference: false });
    expect(model.task).toBe('multiclass');
    expect(columns.scores).toEqual({ a: 'y_pred_proba_a', b: 'y_pred_proba_b' });
  });

  it('takes many numbers for a quantity', () => {
    const log = [{ ...column('y_pred', 'number', ['1.5', '2']), few: false }, column('y_true', 'number')];
    expect(proposeMapping({ logName: 'x', log, actuals: null, hasReference: false }).model.task).toBe(
      'regression',
    );
  });
});
