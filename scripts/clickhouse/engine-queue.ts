import type { EngineResult, EngineSession } from './install-engine.ts';

/** One statement with what the HTTP interface carries beside it. */
export interface Statement {
  readonly sql: string;
  readonly queryId: string;
  readonly database: string;
  /** Values of `{name:Type}`, as the address carries them. */
  readonly params: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

/** How the engine refuses: code, name and sentence as a server sends them. */
export class EngineError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\0', '\\0');
const literal = (text: string) => `'${escaped(text).replaceAll("'", "\\'")}'`;
const word = /^\w+$/;

function engineError(error: unknown): EngineError {
  const message = error instanceof Error ? error.message : String(error);
  return new EngineError(Number(/Code: (\d+)/.exec(message)?.[1] ?? 1002), message);
}

const cancelled = () =>
  new EngineError(394, 'Code: 394. DB::Exception: Query was cancelled. (QUERY_WAS_CANCELLED)');

/**
 * Runs statements one after the other in one session, because parameters and settings are the session's. What runs
 * cannot be stopped: the engine in a process knows no KILL QUERY.
 */
export class EngineQueue {
  readonly #session: EngineSession;
  readonly #ended = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(session: EngineSession) {
    this.#session = session;
  }

  run(statement: Statement): Promise<EngineResult> {
    const next = this.#last.then(() => this.#runNow(statement));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Ends a statement that waits; one that runs is answered as cancelled once it is done. */
  end(queryId: string): void {
    this.#ended.add(queryId);
  }

  async #runNow({ sql, queryId, database, params, settings }: Statement): Promise<EngineResult> {
    if (this.#ended.has(queryId)) throw cancelled();
    const names = Object.keys(settings);
    const unknown = [...names, ...Object.keys(params)].find((name) => !word.test(name));
    if (unknown !== undefined)
      throw new EngineError(115, `Code: 115. DB::Exception: ${unknown} (UNKNOWN_SETTING)`);
    try {
      if (database !== '') await this.#say(`USE \`${escaped(database).replaceAll('`', '\\`')}\``);
      for (const [name, value] of Object.entries(params))
        await this.#say(`SET param_${name} = ${literal(value)}`);
      for (const [name, value] of Object.entries(settings))
        await this.#say(`SET ${name} = ${literal(value)}`);
      const result = await this.#say(sql);
      if (this.#ended.has(queryId)) throw cancelled();
      return result;
    } catch (error) {
      throw error instanceof EngineError ? error : engineError(error);
    } finally {
      for (const name of names) await this.#say(`SET ${name} = DEFAULT`).catch(() => undefined);
    }
  }

  #say(sql: string): Promise<EngineResult> {
    return this.#session.queryAsync(sql, { format: 'TabSeparated' });
  }
}
