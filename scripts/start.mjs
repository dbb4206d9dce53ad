// npm start: installs what is missing, builds what is out of date, serves the result.
import { ensureBuild } from './ensure-build.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { serveBuilt } from './serve.mjs';

await ensurePackages();
await ensureBuild();
await serveBuilt();
