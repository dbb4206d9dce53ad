import { useLocal } from '#queries/local-context.tsx';
import { useOpenService } from '#queries/service-context.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { usePreferences, type SourceChoice } from '#view/preferences.ts';

const labels: Record<SourceChoice, string> = {
  configured: 'This site’s source',
  browser: 'Logs in this browser',
  service: 'My service',
};

/** Chooses where all pages read from; remembered. A service can be chosen once it was named and tried. */
export function SourceSwitch() {
  const { source, service, setSource } = usePreferences();
  const hasLocal = useLocal() !== null;
  const hasService = useOpenService() !== null && service !== null;
  const choices = (['configured', 'browser', 'service'] as const)
    .filter((choice) => choice === 'configured' || (choice === 'browser' ? hasLocal : hasService))
    .map((value) => ({ value, label: labels[value] }));
  if (choices.length === 1) return null;
  return <Segmented label="Read from" options={choices} value={source} onChange={setSource} />;
}
