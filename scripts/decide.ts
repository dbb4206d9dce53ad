import { InputError } from '#profiling/input-error.ts';
import { decisionReport } from '#domain/verdict/decision-report.ts';
import { failingVerdicts } from './cli/decide-fail-on.ts';
import { decideFile } from './cli/decide-file.ts';
import { runCommand } from './cli/run-command.ts';

/** Exit code of a verdict that `--fail-on` names; 1 and 2 are faults of the input and of the command line. */
const gateClosed = 3;

await runCommand({
  usage: 'npm run decide -- FILE.json [--fail-on retrain,investigate]',
  options: { 'fail-on': { type: 'string' } },
  positionals: true,
  async run({ 'fail-on': failOn }, [file]) {
    const failing = failingVerdicts(failOn);
    if (file === undefined) throw new InputError('A file is needed.', {}, 'npm run decide -- FILE.json');
    const { input, decision } = await decideFile(file);
    process.stdout.write(`${JSON.stringify(decisionReport(input, decision), null, 2)}\n`);
    if (failing.includes(decision.verdict.kind)) process.exitCode = gateClosed;
  },
});
