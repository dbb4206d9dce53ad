import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { dimensionIds, isDimensionId } from '#domain/maturity/dimension.ts';
import { CircumstancesPage } from '#features/maturity/circumstances-page.tsx';
import { DimensionPage } from '#features/maturity/dimension-page.tsx';
import { FirstLookPage } from '#features/maturity/first-look-page.tsx';
import { NotFound } from '#app/not-found.tsx';

/** Back to the check page, where the change began there; otherwise on to what follows. */
function useContinue() {
  const { assessmentId } = useParams({ from: '/maturity/$assessmentId' });
  const { from } = useSearch({ from: '/maturity/$assessmentId' });
  const navigate = useNavigate();
  const params = { assessmentId };
  const check = () => void navigate({ to: '/maturity/$assessmentId/check', params });
  return { params, navigate, check, fromCheck: from === 'check' };
}

export function FirstLookRoute() {
  const { params, navigate, check, fromCheck } = useContinue();
  const next = () => void navigate({ to: '/maturity/$assessmentId/result', params });
  return <FirstLookPage onContinue={fromCheck ? check : next} />;
}

export function CircumstancesRoute() {
  const { params, navigate, check, fromCheck } = useContinue();
  const next = () =>
    void navigate({
      to: '/maturity/$assessmentId/questions/$dimension',
      params: { ...params, dimension: dimensionIds[0].toLowerCase() },
    });
  return <CircumstancesPage onContinue={fromCheck ? check : next} />;
}

export function DimensionRoute() {
  const { params, navigate, check, fromCheck } = useContinue();
  const { dimension } = useParams({ from: '/maturity/$assessmentId/questions/$dimension' });
  const id = dimension.toUpperCase();
  if (!isDimensionId(id)) return <NotFound />;
  const following = dimensionIds[dimensionIds.indexOf(id) + 1];
  const next = () =>
    following === undefined
      ? check()
      : void navigate({
          to: '/maturity/$assessmentId/questions/$dimension',
          params: { ...params, dimension: following.toLowerCase() },
        });
  return <DimensionPage key={id} dimension={id} onContinue={fromCheck ? check : next} />;
}
