import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '#profiling/input-error.ts';

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>;

interface Command<Options extends ParseArgsOptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  /** True when names of files may stand beside the options. */
  readonly positionals?: boolean;
  readonly run: (
    values: ReturnType<typeof parseArgs<{ options: Options }>>['values'],
    positionals: readonly string[],
  ) => Promise<void>;
}

/** Runs a command: exit code 0; 1 with a message on standard error for bad input; 2 with the usage for bad arguments. */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  let values: Parameters<typeof command.run>[0];
  let positionals: readonly string[];
  try {
    const allowPositionals = command.positionals ?? false;
    ({ values, positionals } = parseArgs({ options: command.options, allowPositionals, strict: true }));
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n${command.usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await command.run(values, positionals);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
