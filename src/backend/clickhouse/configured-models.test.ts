import { expect, it } from 'vitest';
import { configuredModels } from './configured-models.ts';

const mapping = {
  model: { id: 'churn', name: 'Churn', task: 'binary', positive: 1 },
  files: { log: 'logs.churn' },
  columns: { predictedAt: 'at', score: 'p', actual: 'y' },
  chunk: 'month',
};

it('takes mappings whose files are tables', () => {
  expect(configuredModels([mapping])).toEqual([{ mapping }]);
});

it('names the model and the path of a fault', () => {
  expect(() => configuredModels([mapping, { ...mapping, chunk: 'hour' }])).toThrow(
    'plumbline.config.json, source.models[1]: chunk: must be day, week, month',
  );
});
