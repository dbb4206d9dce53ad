import '#ui/theme/theme.css';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// A warning on the console is a defect that nobody looked at yet.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, 'console.error or console.warn was called').toEqual([]);
});
