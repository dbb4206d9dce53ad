import '#ui/theme/theme.css';
import { afterEach, beforeEach, expect, vi } from 'vitest';

const said: unknown[][] = [];

// A warning on the console is a defect that nobody looked at yet.
beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push([level, ...words]));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(said, 'console.error or console.warn was called').toEqual([]);
});
