import * as z from 'zod/mini';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { orElse } from './or-else.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The source that the site is configured for, or the logs imported into this browser. */
export const sources = ['configured', 'browser'] as const;
export type SourceChoice = (typeof sources)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly source: SourceChoice;
  setTheme(theme: Theme): void;
  setSource(source: SourceChoice): void;
}

const stored = z.object({
  theme: orElse(z.enum(themes), 'system'),
  source: orElse(z.enum(sources), 'configured'),
});

type Kept = Pick<Preferences, 'theme' | 'source'>;

/** What an earlier visit kept; whatever is nonsense falls back to its default. */
export const parsePreferences = (kept: unknown): Kept =>
  z.safeParse(stored, kept).data ?? { theme: 'system', source: 'configured' };

/** How the reader likes it; the only state that outlives the page beside its address. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'system',
      source: 'configured',
      setTheme: (theme) => set({ theme }),
      setSource: (source) => set({ source }),
    }),
    {
      name: 'plumbline-preferences',
      version: 1,
      // Another version's preferences are read as far as they are understood.
      migrate: parsePreferences,
      partialize: ({ theme, source }) => ({ theme, source }),
      merge: (kept, current) => ({ ...current, ...parsePreferences(kept) }),
    },
  ),
);

/**
 * Keeps the document's theme in step with the preference.
 * @returns ends it.
 */
export function applyTheme(root: HTMLElement): () => void {
  const apply = ({ theme }: Preferences) => {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };
  apply(usePreferences.getState());
  return usePreferences.subscribe(apply);
}
