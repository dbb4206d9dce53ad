import { isPresetId, presetIds } from '#domain/drift/preset.ts';
import { InputError } from '#profiling/input-error.ts';
import { analyse } from './cli/analysis.ts';
import { analysisTable } from './cli/analysis-table.ts';
import { roleNames } from './cli/drift-analysis.ts';
import { mappingOf, profileMapping } from './cli/profile-mapping.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand({
  usage: 'npm run analyse -- --mapping MAPPING.json [--json] [--as plumbline|nannyml|evidently]',
  options: {
    mapping: { type: 'string' },
    json: { type: 'boolean', default: false },
    as: { type: 'string', default: 'plumbline' },
  },
  async run({ mapping, json, as: preset }) {
    if (mapping === undefined)
      throw new InputError('--mapping is needed.', {}, 'npm run analyse -- --mapping M.json --json');
    if (!isPresetId(preset))
      throw new InputError(`--as ${preset} is not known.`, {}, `It is one of ${presetIds.join(', ')}.`);
    const names = roleNames(await mappingOf(mapping));
    const analysis = analyse(await profileMapping(mapping, json), { preset, names });
    process.stdout.write(json ? `${JSON.stringify(analysis)}\n` : analysisTable(analysis));
  },
});
