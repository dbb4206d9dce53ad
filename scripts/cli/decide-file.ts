import { readFile } from 'node:fs/promises';
import type { Fault } from '#domain/economics/fault.ts';
import { decide, type Decision } from '#domain/verdict/decide.ts';
import type { DecisionInput } from '#domain/verdict/decision-input.ts';
import { readDecision } from '#domain/verdict/read-decision.ts';
import { InputError } from '#profiling/input-error.ts';

async function jsonOf(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new InputError(`${path}: there is no such file.`, {}, 'Give a document that the page exports.');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(
      `${path}: is no JSON${cause instanceof Error ? ` (${cause.message})` : ''}.`,
      {},
      'Export it again from the page.',
    );
  }
}

const line = ({ path, what, remedy }: Fault) => `${path}: ${what} ${remedy}`;

/** A decision's inputs with what follows from them. */
export interface DecidedFile {
  readonly input: DecisionInput;
  readonly decision: Decision;
}

/** Reads a decision's document and decides. @throws InputError with the path of every fault. */
export async function decideFile(path: string): Promise<DecidedFile> {
  const read = readDecision(await jsonOf(path));
  if (read.outcome === 'faulty') {
    const [first, ...others] = read.faults;
    const more = others.map((fault) => `\n${path}: ${line(fault)}`).join('');
    throw new InputError(`${path}: ${first?.path}: ${first?.what}`, {}, `${first?.remedy}${more}`);
  }
  return { input: read.input, decision: decide(read.input) };
}
