import { useState } from 'react';
import { useOpenService, type OpenService } from '#queries/service-context.tsx';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { usePreferences } from '#view/preferences.ts';
import { useSessionTokens } from '#view/session-tokens.ts';
import { ConnectionTest } from './connection-test.tsx';
import { serviceUrl } from './service-url.ts';
import styles from './source-page.module.css';

/** Names a service that speaks the published contract, tries it, and reads from it. */
export function ServiceForm() {
  const openService = useOpenService();
  return openService && <Form openService={openService} />;
}

function Form({ openService }: { readonly openService: OpenService }) {
  const { service, setService } = usePreferences();
  const { tokens, setToken } = useSessionTokens();
  const [address, setAddress] = useState(service?.url ?? '');
  const url = serviceUrl(address);
  const [token, setDraft] = useState((url !== null && tokens[url]) || '');
  const use = () => {
    if (url === null) return;
    setToken(url, token);
    setService({ url });
  };
  return (
    <details className={styles.service}>
      <summary>Connect a service of your own</summary>
      <p className={styles.hint}>
        Any service that speaks the contract of docs/openapi.yaml. The token stays in this tab until it is
        closed, and goes to this address alone.
      </p>
      <div className={styles.fields}>
        <TextField
          label="Address of the service"
          value={address}
          placeholder="https://models.example/plumbline/"
          hint={
            address !== '' &&
            url === null &&
            'An address begins with http:// or https:// and holds no password.'
          }
          onChange={setAddress}
        />
        <TextField label="Token" type="password" value={token} onChange={setDraft} />
      </div>
      {url !== null && (
        <ConnectionTest
          key={`${url} ${token}`}
          name={url}
          open={() => openService({ url, token: () => (token === '' ? null : token) })}
        >
          <Button onClick={use}>Read from this service</Button>
        </ConnectionTest>
      )}
    </details>
  );
}
