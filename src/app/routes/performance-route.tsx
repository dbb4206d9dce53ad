import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EventsPanel } from '#features/labels/events-panel.tsx';
import { LabelsPanel } from '#features/labels/labels-panel.tsx';
import { PerformancePage } from '#features/performance/performance-page.tsx';
import { parsePerformanceView, performanceSearch, type PerformanceView } from '#view/performance-view.ts';

const path = '/models/$modelId/performance';

/** Joins the performance page to the address. Choices are steps back through the browser's history. */
export function PerformanceRoute() {
  const { modelId } = useParams({ from: path });
  const search = useSearch({ from: path });
  const navigate = useNavigate({ from: path });
  const show = (view: PerformanceView, replace: boolean) =>
    void navigate({ search: performanceSearch(view), replace, resetScroll: false });
  const view = parsePerformanceView(search);
  return (
    <PerformancePage modelId={modelId} view={view} onViewChange={show}>
      <LabelsPanel modelId={modelId} chunk={view.chunk} />
      <EventsPanel modelId={modelId} />
    </PerformancePage>
  );
}
