import { parseArgs } from 'node:util';
import { conformanceReport } from './service/conformance-report.ts';
import { runSuite } from './service/run-suite.ts';

const usage = `npm run conformance -- --url http://localhost:4600/v1/ [--token SECRET]
Holds a service to the contract of docs/openapi.yaml. Where it keeps documents, the suite writes notes named
plumbline-conformance and deletes them again.`;

const { values } = parseArgs({ options: { url: { type: 'string' }, token: { type: 'string' } } });

if (values.url === undefined || !/^https?:\/\//.test(values.url) || !URL.canParse(values.url)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const url = values.url.endsWith('/') ? values.url : `${values.url}/`;
  const items = await runSuite('scripts/service/conformance.suite.ts', {
    PLUMBLINE_SERVICE: url,
    ...(values.token === undefined ? {} : { PLUMBLINE_TOKEN: values.token }),
  });
  process.stdout.write(conformanceReport(url, items));
  if (items.some(({ failure }) => failure !== null)) process.exitCode = 1;
}
