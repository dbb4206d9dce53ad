import { parseArgs } from 'node:util';
import { InputError } from '#profiling/input-error.ts';
import { assessFile, readEditionFile } from './cli/assess-file.ts';

const usage = 'npm run assess -- FILE.json [--edition EDITION.json]';

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { edition: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    return file === undefined || rest.length > 0 ? null : { file, edition: values.edition };
  } catch {
    return null;
  }
}

/** Exit codes as of the other commands: 1 for a file that cannot be used, 2 for arguments that cannot. */
async function run(): Promise<void> {
  const given = readArguments();
  if (!given) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    const own = given.edition === undefined ? [] : [await readEditionFile(given.edition)];
    process.stdout.write(`${JSON.stringify(await assessFile(given.file, Date.now(), own), null, 2)}\n`);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}

await run();
