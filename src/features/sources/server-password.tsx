import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTables } from '#queries/table-context.tsx';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { usePreferences } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import styles from './source-page.module.css';

/** Asks for the password of the server whose tables are read, and reads again with it. */
export function ServerPassword() {
  const { source, tables: kept } = usePreferences();
  const configured = useTables()?.configured ?? null;
  const server = source === 'tables' ? kept : source === 'configured' ? configured : null;
  return server && <PasswordForm key={passwordKey(server)} server={server} />;
}

function PasswordForm({ server }: { readonly server: { readonly url: string; readonly user: string } }) {
  const queryClient = useQueryClient();
  const { tokens, setToken } = useSessionTokens();
  const known = tokens[passwordKey(server)] ?? '';
  const [draft, setDraft] = useState(known);
  const save = () => {
    setToken(passwordKey(server), draft);
    void queryClient.invalidateQueries();
  };
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={`Password of ${server.user} at ${server.url}`}
        type="password"
        value={draft}
        onChange={setDraft}
      />
      <Button type="submit" disabled={draft === known}>
        Use this password
      </Button>
    </form>
  );
}
