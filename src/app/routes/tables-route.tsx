import { useNavigate, useSearch } from '@tanstack/react-router';
import { TablesPage } from '#features/sources/tables-page.tsx';

/** Joins the set-up of tables to what follows: the fleet, read from them. */
export function TablesRoute() {
  const navigate = useNavigate();
  const { model } = useSearch({ from: '/sources/clickhouse' });
  return <TablesPage key={model} model={model ?? null} onKept={() => void navigate({ to: '/' })} />;
}
