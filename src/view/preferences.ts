import * as z from 'zod/mini';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  readonly theme: Theme;
  setTheme(theme: Theme): void;
}

const stored = z.object({ theme: z.catch(z.enum(['system', 'light', 'dark']), 'system') });

/** How the reader likes it; the only state that outlives the page beside its address. */
export const usePreferences = create<Preferences>()(
  persist((set) => ({ theme: 'system', setTheme: (theme) => set({ theme }) }), {
    name: 'plumbline-preferences',
    version: 1,
    merge: (persisted, current) => ({ ...current, ...(z.safeParse(stored, persisted).data ?? {}) }),
  }),
);

/** Keeps the document's theme in step with the preference. */
export function applyTheme(root: HTMLElement): void {
  const apply = ({ theme }: Preferences) => {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };
  apply(usePreferences.getState());
  usePreferences.subscribe(apply);
}
