import { Link } from '@tanstack/react-router';
import type { Model } from '#domain/profile/model-profile.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { usePreferences } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import { ModelLink } from './model-link.tsx';
import { SiteSource } from './site-source.tsx';
import styles from './source-page.module.css';
import { keptMapping } from './table-draft.ts';
import type { TakenAway } from './undo-tables.tsx';

export interface KeptTableModelsProps {
  readonly models: readonly Model[];
  readonly onTaken: (taken: TakenAway) => void;
}

/** Models in tables of a server that the reader named: to be changed, taken away, or given to the whole site. */
export function KeptTableModels({ models, onTaken }: KeptTableModelsProps) {
  const { tables, setTables } = usePreferences();
  const tokens = useSessionTokens((session) => session.tokens);
  if (!tables) return null;
  const remove = ({ id, name }: Model) => {
    const says = `${name} is no longer read; its tables are as they were.`;
    onTaken({ says, tables, password: tokens[passwordKey(tables)] ?? '' });
    setTables({ ...tables, models: tables.models.filter((one) => keptMapping([one], id) === null) });
  };
  return (
    <>
      <ul className={styles.models}>
        {models.map((model) => (
          <li key={model.id}>
            <ModelLink model={model} />
            <span className={styles.modelActions}>
              <Link to="/sources/clickhouse" search={{ model: model.id }}>
                Change <VisuallyHidden>{model.name}</VisuallyHidden>
              </Link>
              <Button look="quiet" aria-label={`Remove ${model.name}`} onClick={() => remove(model)}>
                Remove
              </Button>
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
