import { useState } from 'react';
import { useTables } from '#queries/table-context.tsx';
import { Button } from '#ui/button.tsx';
import { usePreferences, type KeptTables } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import styles from './source-page.module.css';

interface Forgotten {
  readonly tables: KeptTables;
  readonly password: string;
}

/** Forgets the server that the reader named, with its models and password: also when what was kept of it can no longer be read. */
export function ForgetServer() {
  const { source, tables, setTables } = usePreferences();
  const { tokens, setToken } = useSessionTokens();
  const [before, setBefore] = useState<Forgotten | null>(null);
  const canReach = useTables() !== null;
  const forget = (known: KeptTables) => {
    setBefore({ tables: known, password: tokens[passwordKey(known)] ?? '' });
    setToken(passwordKey(known), '');
    setTables({ ...known, models: [] });
  };
  const undo = ({ tables: known, password }: Forgotten) => {
    setToken(passwordKey(known), password);
    setTables(known);
    setBefore(null);
  };
  if (tables && source === 'tables' && canReach)
    return (
      <div className={styles.testActions}>
        <Button look="quiet" onClick={() => forget(tables)}>
          Forget {tables.user} at {tables.url}
        </Button>
      </div>
    );
  if (!before || tables) return null;
  return (
    <p role="status" className={styles.undo}>
      {before.tables.url} and its models are no longer known here; its tables are as they were.{' '}
      <Button onClick={() => undo(before)}>Undo</Button>
    </p>
  );
}
