import { expect, it } from 'vitest';
import { modelIdOf } from './model-id.ts';

it('keeps letters and digits of a name, apart by hyphens', () => {
  expect(modelIdOf('Car loan (2026), v2')).toBe('car-loan-2026-v2');
  expect(modelIdOf('  Délai  ')).toBe('d-lai');
  expect(modelIdOf('模型')).toBe('model');
});
