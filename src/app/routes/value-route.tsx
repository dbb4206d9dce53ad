import { useParams } from '@tanstack/react-router';
import { ValuePage } from '#features/value/value-page.tsx';

/** Joins the value page to the address. */
export function ValueRoute() {
  const { modelId } = useParams({ from: '/models/$modelId/value' });
  return <ValuePage key={modelId} modelId={modelId} />;
}
