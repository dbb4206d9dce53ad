import { Segmented } from '#ui/segmented.tsx';
import { usePreferences, type SourceChoice } from '#view/preferences.ts';

const choices = [
  { value: 'configured', label: 'This site’s source' },
  { value: 'browser', label: 'Logs in this browser' },
] as const satisfies readonly { value: SourceChoice; label: string }[];

/** Chooses where all pages read from; remembered. */
export function SourceSwitch() {
  const source = usePreferences((preferences) => preferences.source);
  const setSource = usePreferences((preferences) => preferences.setSource);
  return <Segmented label="Read from" options={choices} value={source} onChange={setSource} />;
}
