import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { DriftPage } from '#features/drift/drift-page.tsx';
import { driftSearch, parseDriftView, type DriftView } from '#view/drift-view.ts';

const path = '/models/$modelId/drift';

/** Joins the drift page to the address. Choices are steps back through the browser's history. */
export function DriftRoute() {
  const { modelId } = useParams({ from: path });
  const search = useSearch({ from: path });
  const navigate = useNavigate({ from: path });
  const show = (view: DriftView, replace: boolean) =>
    void navigate({ search: driftSearch(view), replace, resetScroll: false });
  return <DriftPage modelId={modelId} view={parseDriftView(search)} onViewChange={show} />;
}
