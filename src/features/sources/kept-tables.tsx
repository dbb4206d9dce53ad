import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Model } from '#domain/profile/model-profile.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { usePreferences, type KeptTables } from '#view/preferences.ts';
import { ModelLink } from './model-link.tsx';
import styles from './source-page.module.css';
import { SiteSource } from './site-source.tsx';
import { keptMapping } from './table-draft.ts';

/** Models in tables of a server that the reader named: to be changed, taken away, or given to the whole site. */
export function KeptTableModels({ models }: { readonly models: readonly Model[] }) {
  const { tables, setTables } = usePreferences();
  const [before, setBefore] = useState<{ readonly name: string; readonly tables: KeptTables } | null>(null);
  if (!tables) return null;
  const remove = ({ id, name }: Model) => {
    setBefore({ name, tables });
    setTables({ ...tables, models: tables.models.filter((one) => keptMapping([one], id) === null) });
  };
  const undo = () => {
    if (before) setTables(before.tables);
    setBefore(null);
  };
  return (
    <>
      {before && (
        <p role="status" className={styles.undo}>
          {before.name} is no longer read; its tables are as they were. <Button onClick={undo}>Undo</Button>
        </p>
      )}
      <ul className={styles.models}>
        {models.map((model) => (
          <li key={model.id}>
            <ModelLink model={model} />
            <span className={styles.modelActions}>
              <Link to="/sources/clickhouse" search={{ model: model.id }}>
                Change <VisuallyHidden>{model.name}</VisuallyHidden>
              </Link>
              {models.length > 1 && (
                <Button look="quiet" aria-label={`Remove ${model.name}`} onClick={() => remove(model)}>
                  Remove
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/sources/clickhouse">Add a model in these tables</Link>
      </p>
      <SiteSource tables={tables} />
    </>
  );
}
