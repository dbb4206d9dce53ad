import { useParams } from '@tanstack/react-router';
import { VerdictPage } from '#features/verdict/verdict-page.tsx';

/** Joins the verdict page to the address. */
export function VerdictRoute() {
  const { modelId } = useParams({ from: '/models/$modelId' });
  return <VerdictPage key={modelId} modelId={modelId} />;
}
