import { useNavigate, useSearch } from '@tanstack/react-router';
import { FleetPage } from '#features/fleet/fleet-page.tsx';
import { fleetSearch, parseFleetView, type FleetView } from '#view/fleet-view.ts';

/** Joins the fleet page to the address. */
export function FleetRoute() {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const show = (view: FleetView) =>
    void navigate({ search: fleetSearch(view), replace: true, resetScroll: false });
  return <FleetPage view={parseFleetView(search)} onViewChange={show} />;
}
