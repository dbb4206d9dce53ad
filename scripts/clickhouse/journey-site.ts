import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '#scripts/serve.mjs';

/** The built pages, served with a configuration of their own. */
export interface JourneySite {
  readonly address: string;
  end(): void;
}

/** Serves a copy of the built pages, as a site that is configured in this way does. */
export async function journeySite(config: object): Promise<JourneySite> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-site-'));
  cpSync(resolve('dist'), folder, { recursive: true });
  writeFileSync(join(folder, 'plumbline.config.json'), JSON.stringify(config));
  const server = await serve({ folder, port: 0, host: '127.0.0.1' });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything the browser keeps for good, as one text. */
export const keptForGood = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(localStorage) + document.cookie);
