import { Button } from '#ui/button.tsx';
import { usePreferences } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import styles from './source-page.module.css';
import type { TakenAway } from './undo-tables.tsx';

/** Forgets the server that the reader named, with its models and password: also when what was kept of it can no longer be read. */
export function ForgetServer({ onTaken }: { readonly onTaken: (taken: TakenAway) => void }) {
  const { tables, setTables } = usePreferences();
  const { tokens, setToken } = useSessionTokens();
  if (!tables) return null;
  const { url, user } = tables;
  const forget = () => {
    const says = `${url} and its models are no longer known here; its tables are as they were.`;
    onTaken({ says, tables, password: tokens[passwordKey(tables)] ?? '' });
    setToken(passwordKey(tables), '');
    setTables({ ...tables, models: [] });
  };
  return (
    <div className={styles.testActions}>
      <Button look="quiet" onClick={forget}>
        Forget {user} at {url}
      </Button>
    </div>
  );
}
