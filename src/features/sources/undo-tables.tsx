import { Button } from '#ui/button.tsx';
import { usePreferences, type KeptTables } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import styles from './source-page.module.css';

/** What was read before something of it was taken away. */
export interface TakenAway {
  /** What is no longer so, as a sentence. */
  readonly says: string;
  readonly tables: KeptTables;
  readonly password: string;
}

export interface UndoTablesProps {
  readonly taken: TakenAway;
  readonly onUndone: () => void;
}

/** Says what is no longer read, and takes it back. It stands outside what is read, which begins anew with every change. */
export function UndoTables({ taken: { says, tables, password }, onUndone }: UndoTablesProps) {
  const setTables = usePreferences((preferences) => preferences.setTables);
  const setToken = useSessionTokens((session) => session.setToken);
  const undo = () => {
    setToken(passwordKey(tables), password);
    setTables(tables);
    onUndone();
  };
  return (
    <p role="status" className={styles.undo}>
      {says} <Button onClick={undo}>Undo</Button>
    </p>
  );
}
