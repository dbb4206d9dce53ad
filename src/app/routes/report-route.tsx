import { useNavigate, useSearch } from '@tanstack/react-router';
import { ReportPage } from '#features/report/report-page.tsx';

/** Joins the report to the address: `?model=` picks one. */
export function ReportRoute() {
  const { model } = useSearch({ from: '/report' });
  const navigate = useNavigate({ from: '/report' });
  return (
    <ReportPage
      modelId={model ?? null}
      onModelChange={(id) => void navigate({ search: id === null ? {} : { model: id }, resetScroll: false })}
    />
  );
}
