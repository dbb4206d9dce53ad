import { InputError } from '#profiling/input-error.ts';
import { profileMapping } from './cli/profile-mapping.ts';
import { runCommand } from './cli/run-command.ts';
import { writeDocuments } from './cli/write-documents.ts';

await runCommand({
  usage: 'npm run profile -- --mapping MAPPING.json --out FOLDER',
  options: { mapping: { type: 'string' }, out: { type: 'string' } },
  async run({ mapping, out }) {
    if (mapping === undefined || out === undefined)
      throw new InputError(
        '--mapping and --out are both needed.',
        {},
        'npm run profile -- --mapping M.json --out DIR',
      );
    const profile = await profileMapping(mapping);
    await writeDocuments(out, profile);
    process.stderr.write(`${profile.model.name}: ${profile.chunks.length} chunks written to ${out}\n`);
    for (const { text } of profile.notices) process.stderr.write(`Note: ${text}\n`);
  },
});
