import { Segmented } from '#ui/segmented.tsx';
import { usePreferences } from '#view/preferences.ts';

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Chooses light, dark, or what the system says; remembered. */
export function ThemeSwitch() {
  const theme = usePreferences((preferences) => preferences.theme);
  const setTheme = usePreferences((preferences) => preferences.setTheme);
  return <Segmented label="Theme" hideLabel options={themes} value={theme} onChange={setTheme} />;
}
