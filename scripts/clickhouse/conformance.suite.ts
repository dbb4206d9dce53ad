import { describeBackend } from '#backend/conformance.ts';
import { madeMapping } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { sourceOver } from './test-server.ts';

madeTables();
const mappings = [
  madeMapping('binary', 'month'),
  madeMapping('multiclass', 'week'),
  madeMapping('quantity', 'rows:800'),
  madeMapping('untimed', 'count:4'),
];

describeBackend('ClickHouse', () => sourceOver(mappings), Date.UTC(2026, 10, 23));
