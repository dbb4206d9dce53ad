import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { serviceUrl } from './service-url.ts';
import styles from './source-page.module.css';
import type { ServerDraft } from './table-draft.ts';

export interface ServerFormProps {
  readonly draft: ServerDraft;
  readonly busy: boolean;
  readonly onChange: (draft: ServerDraft) => void;
  readonly onConnect: () => void;
  readonly onCancel: () => void;
}

/** Which server, and who asks. */
export function ServerForm({ draft, busy, onChange, onConnect, onCancel }: ServerFormProps) {
  const isAddress = serviceUrl(draft.address) !== null;
  const field = (name: keyof ServerDraft) => ({
    value: draft[name],
    disabled: busy,
    onChange: (text: string) => onChange({ ...draft, [name]: text }),
  });
  return (
    <form
      className={styles.test}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAddress && !busy) onConnect();
      }}
    >
      <div className={styles.fields}>
        <TextField
          label="Address of the server"
          placeholder="https://clickhouse.example:8443/"
          hint={
            draft.address !== '' && !isAddress
              ? 'An address begins with http:// or https:// and holds no password.'
              : 'Of its HTTP interface: port 8123, or 8443 with TLS.'
          }
          {...field('address')}
        />
        <TextField label="Database" placeholder="default" {...field('database')} />
        <TextField label="User" placeholder="default" {...field('user')} />
        <TextField
          label="Password"
          type="password"
          hint="Stays in this tab until it is closed, and goes to this address alone."
          {...field('password')}
        />
      </div>
      <div className={styles.testActions}>
        {/* Keys, or the button that cancels would become the one that submits while it is being clicked. */}
        {busy ? (
          <Button key="cancel" onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          <Button key="submit" type="submit" disabled={!isAddress}>
            Test connection
          </Button>
        )}
        {busy && <span role="status">Asking for its tables…</span>}
      </div>
    </form>
  );
}
