import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Model } from '#domain/profile/model-profile.ts';
import { browserKey } from '#queries/kept-models-query.ts';
import { useLogImport } from '#queries/log-import-context.tsx';
import { Button } from '#ui/button.tsx';
import { usePreferences } from '#view/preferences.ts';
import styles from './source-page.module.css';

/** The models of the source; those of this browser can be deleted. */
export function SourceModels({ models }: { readonly models: readonly Model[] }) {
  const queryClient = useQueryClient();
  const logImport = useLogImport();
  const isLocal = usePreferences((preferences) => preferences.source) === 'browser';
  const forget = async (id: string) => {
    await logImport?.forget(id);
    await queryClient.invalidateQueries({ queryKey: browserKey });
  };
  return (
    <ul className={styles.models}>
      {models.map(({ id, name }) => (
        <li key={id}>
          <Link to="/models/$modelId/performance" params={{ modelId: id }}>
            {name}
          </Link>
          {isLocal && <Button onClick={() => void forget(id)}>Delete {name}</Button>}
        </li>
      ))}
    </ul>
  );
}
