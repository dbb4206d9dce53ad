import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '#profiling/input-error.ts';

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>;

interface Command<Options extends ParseArgsOptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  readonly run: (values: ReturnType<typeof parseArgs<{ options: Options }>>['values']) => Promise<void>;
}

/** Runs a command: exit code 0; 1 with a message on standard error for bad input; 2 with the usage for bad arguments. */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  let values: Parameters<typeof command.run>[0];
  try {
    ({ values } = parseArgs({ options: command.options, strict: true }));
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n${command.usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await command.run(values);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
