import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

const features = [
  'amount',
  'age',
  'fixed',
  'far_off',
  'price',
  'city',
  'flag',
  'large',
  'born',
  { name: 'region', kind: 'categorical' },
];

const models = {
  binary: {
    model: { id: 'churn', name: 'Churn', task: 'binary', positive: 'yes', simulated: true },
    files: { log: 'binary' },
    columns: {
      predictedAt: 'at',
      id: 'id',
      prediction: 'said',
      score: 'score',
      actual: 'truth',
      labelledAt: 'truth_at',
      version: 'version',
      segments: ['plan', 'region'],
      features,
    },
    reference: { from: '2026-01-02', to: '2026-02-15' },
  },
  multiclass: {
    model: { id: 'tickets', name: 'Tickets', task: 'multiclass', simulated: true },
    files: { log: 'multiclass', actuals: 'labels' },
    columns: {
      predictedAt: 'at',
      id: 'id',
      prediction: 'said',
      scores: { gamma: 'c', alpha: 'a', beta: 'b' },
      actual: 'truth',
      labelledAt: 'labelled_at',
      segments: ['plan'],
      features: ['amount', 'city'],
    },
    reference: { to: '2026-02-15' },
    resolution: { scoreBins: 100, exactScores: 200, segmentScoreBins: 20 },
  },
  quantity: {
    model: { id: 'delivery', name: 'Delivery', task: 'regression', unit: 'minutes', simulated: true },
    files: { log: 'quantity' },
    columns: {
      predictedAt: 'at',
      id: 'id',
      prediction: 'said',
      actual: 'truth',
      segments: ['region'],
      features: ['amount', 'plan'],
    },
    reference: { column: 'flag', value: true },
  },
  even: {
    model: { id: 'even', name: 'Even', task: 'binary', positive: 1, simulated: true },
    files: { log: 'even' },
    columns: {
      predictedAt: 'at',
      id: 'id',
      prediction: 'said',
      score: 'score',
      actual: 'truth',
      features: ['x'],
    },
  },
  untimed: {
    model: { id: 'untimed', name: 'Without time', task: 'binary', positive: 1, simulated: true },
    files: { log: 'even' },
    columns: { id: 'id', score: 'score', actual: 'truth', features: ['x'] },
    threshold: 0.3,
  },
  crowded: {
    model: { id: 'crowded', name: 'Crowded', task: 'binary', positive: 1, simulated: true },
    files: { log: 'crowded' },
    columns: { predictedAt: 'at', id: 'id', prediction: 'said', actual: 'truth' },
  },
} as const;

export type MadeModel = keyof typeof models;

/** The mapping of a made-up log, cut by a rule; changed as a test likes. */
export const madeMapping = (name: MadeModel, chunk: string, change: object = {}): Mapping =>
  parseMapping({ ...models[name], chunk, ...change }, name);
