import { InputError } from '#profiling/input-error.ts';
import { analyse } from './cli/analysis.ts';
import { analysisTable } from './cli/analysis-table.ts';
import { profileMapping } from './cli/profile-mapping.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand({
  usage: 'npm run analyse -- --mapping MAPPING.json [--json]',
  options: { mapping: { type: 'string' }, json: { type: 'boolean', default: false } },
  async run({ mapping, json }) {
    if (mapping === undefined)
      throw new InputError('--mapping is needed.', {}, 'npm run analyse -- --mapping M.json --json');
    const analysis = analyse(await profileMapping(mapping));
    process.stdout.write(json ? `${JSON.stringify(analysis)}\n` : analysisTable(analysis));
  },
});
