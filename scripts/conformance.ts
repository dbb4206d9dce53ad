import { parseArgs } from 'node:util';
import { conformanceReport } from './service/conformance-report.ts';
import { runSuite } from './service/run-suite.ts';
import { tryService } from './service/try-service.ts';

const usage = `npm run conformance -- --url http://localhost:4600/v1/ [--token SECRET]
The token may stand in PLUMBLINE_TOKEN instead, where the list of processes does not show it.
Holds a service to the contract of docs/openapi.yaml. Where it keeps documents, the suite writes notes named
plumbline-conformance and deletes them again.`;

const { values } = parseArgs({ options: { url: { type: 'string' }, token: { type: 'string' } } });

/** @returns whether the service keeps the contract. */
async function holdToContract(url: string, token: string | null): Promise<boolean> {
  const obstacle = await tryService({ url, token });
  if (obstacle !== null) {
    process.stderr.write(`${obstacle}\n`);
    return false;
  }
  const items = await runSuite('scripts/service/conformance.suite.ts', {
    PLUMBLINE_SERVICE: url,
    ...(token === null ? {} : { PLUMBLINE_TOKEN: token }),
  });
  process.stdout.write(conformanceReport(url, items));
  return items.every(({ failure }) => failure === null);
}

if (values.url === undefined || !/^https?:\/\//.test(values.url) || !URL.canParse(values.url)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const url = values.url.endsWith('/') ? values.url : `${values.url}/`;
  if (!(await holdToContract(url, values.token ?? process.env['PLUMBLINE_TOKEN'] ?? null)))
    process.exitCode = 1;
}
