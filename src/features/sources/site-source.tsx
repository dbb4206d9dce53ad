import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { download } from '#ui/chart/download.ts';
import type { KeptTables } from '#view/preferences.ts';
import styles from './source-page.module.css';

const fileName = 'plumbline.config.json';

/** What `plumbline.config.json` takes as `source`; it holds no password. */
const siteSource = ({ url, database, user, models }: KeptTables): string =>
  `${JSON.stringify({ source: { kind: 'clickhouse', id: 'clickhouse', name: 'ClickHouse', url, database, user, models } }, null, 2)}\n`;

/** The same source for everyone who visits the site. */
export function SiteSource({ tables }: { readonly tables: KeptTables }) {
  const [said, setSaid] = useState('');
  const text = siteSource(tables);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('The browser does not let this page copy. Select the text and copy it.');
    }
  };
  return (
    <details className={styles.service}>
      <summary>Configuration for the whole site</summary>
      <p className={styles.hint}>
        As {fileName} beside the site, this is the source of everyone. It holds no password: readers give
        theirs on this page.
      </p>
      <Field label="Configuration">
        {(control) => (
          <textarea
            {...control}
            className={styles.configuration}
            readOnly
            rows={12}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className={styles.testActions}>
        <Button onClick={() => void copy()}>Copy the configuration</Button>
        <Button
          look="quiet"
          onClick={() => download(fileName, new Blob([text], { type: 'application/json' }))}
        >
          Download {fileName}
        </Button>
        <span role="status">{said}</span>
      </div>
    </details>
  );
}
