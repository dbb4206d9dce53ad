import { applyTheme } from '#view/preferences.ts';

/** Brings the document in line with what the reader chose before anything is drawn. */
export function applyPreferences(): void {
  applyTheme(document.documentElement);
}
