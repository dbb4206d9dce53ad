import { useLocal } from '#queries/local-context.tsx';
import { useOpenService } from '#queries/service-context.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useTables } from '#queries/table-context.tsx';
import { sources, usePreferences, type SourceChoice } from '#view/preferences.ts';

const labels: Record<SourceChoice, string> = {
  configured: 'This site’s source',
  browser: 'Logs in this browser',
  service: 'My service',
  tables: 'My ClickHouse',
};

/** Chooses where all pages read from; remembered. A service, or tables, can be chosen once they were named and tried. */
export function SourceSwitch() {
  const { source, service, tables, setSource } = usePreferences();
  const hasLocal = useLocal() !== null;
  const hasService = useOpenService() !== null && service !== null;
  const hasTables = useTables() !== null && tables !== null;
  const has = { configured: true, browser: hasLocal, service: hasService, tables: hasTables };
  const choices = sources.filter((choice) => has[choice]).map((value) => ({ value, label: labels[value] }));
  if (choices.length === 1) return null;
  return <Segmented label="Read from" options={choices} value={source} onChange={setSource} />;
}
