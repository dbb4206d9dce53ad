import * as z from 'zod/mini';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { orElse } from './or-else.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The source that the site is configured for, the logs imported into this browser, or a service or tables of the reader's. */
export const sources = ['configured', 'browser', 'service', 'tables'] as const;
export type SourceChoice = (typeof sources)[number];

/** A source that the reader named. Its token is no preference: see session-tokens.ts. */
export interface Service {
  /** Address of the service, ending in a slash. */
  readonly url: string;
}

/** A server with tables that the reader named, and the models in them. Its password is no preference. */
export interface KeptTables {
  /** Address of the server, ending in a slash. */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  /** Mapping files, which the adapter checks. */
  readonly models: readonly unknown[];
}

export interface Preferences {
  readonly theme: Theme;
  readonly source: SourceChoice;
  readonly service: Service | null;
  readonly tables: KeptTables | null;
  setTheme(theme: Theme): void;
  setSource(source: SourceChoice): void;
  /** Reads from a service from now on. */
  setService(service: Service): void;
  /** Reads from tables from now on; without any model there are none to read from. */
  setTables(tables: KeptTables): void;
}

const stored = z.object({
  theme: orElse(z.enum(themes), 'system'),
  source: orElse(z.enum(sources), 'configured'),
  service: orElse(z.nullable(z.object({ url: z.url() })), null),
  tables: orElse(
    z.nullable(
      z.object({ url: z.url(), database: z.string(), user: z.string(), models: z.array(z.unknown()) }),
    ),
    null,
  ),
});

type Kept = Pick<Preferences, 'theme' | 'source' | 'service' | 'tables'>;

const defaults: Kept = { theme: 'system', source: 'configured', service: null, tables: null };

/** What an earlier visit kept; whatever is nonsense falls back to its default. */
export const parsePreferences = (kept: unknown): Kept => z.safeParse(stored, kept).data ?? defaults;

/** How the reader likes it; the only state that outlives the page beside its address. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      ...defaults,
      setTheme: (theme) => set({ theme }),
      setSource: (source) => set({ source }),
      setService: (service) => set({ service, source: 'service' }),
      setTables: (tables) =>
        set(tables.models.length > 0 ? { tables, source: 'tables' } : { tables: null, source: 'configured' }),
    }),
    {
      name: 'plumbline-preferences',
      version: 1,
      // Another version's preferences are read as far as they are understood.
      migrate: parsePreferences,
      partialize: ({ theme, source, service, tables }) => ({ theme, source, service, tables }),
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
