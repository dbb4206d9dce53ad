import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ImportPage } from '#features/sources/import-page.tsx';
import { browserKey } from '#queries/kept-models-query.ts';
import { usePreferences } from '#view/preferences.ts';

/** Joins the import to what follows: the model, shown from this browser. */
export function ImportRoute() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const setSource = usePreferences((preferences) => preferences.setSource);
  const show = async (modelId: string) => {
    setSource('browser');
    await queryClient.invalidateQueries({ queryKey: browserKey });
    await navigate({ to: '/models/$modelId/performance', params: { modelId } });
  };
  const { model } = useSearch({ from: '/sources/import' });
  return <ImportPage key={model} again={model ?? null} onImported={(modelId) => void show(modelId)} />;
}
