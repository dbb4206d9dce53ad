import { useParams } from '@tanstack/react-router';
import { RetrainingPage } from '#features/retraining/retraining-page.tsx';

/** Joins the retraining page to the address. */
export function RetrainingRoute() {
  const { modelId } = useParams({ from: '/models/$modelId/retraining' });
  return <RetrainingPage key={modelId} modelId={modelId} />;
}
