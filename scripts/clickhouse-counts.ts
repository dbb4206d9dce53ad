import { printed } from '#backend/clickhouse/sql/sql.ts';
import { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { planCounts } from '#backend/clickhouse/aggregate/plan-counts.ts';
import { BackendError } from '#backend/errors.ts';
import { InputError } from '#profiling/input-error.ts';
import { mappingOf } from './cli/profile-mapping.ts';
import { runCommand } from './cli/run-command.ts';

const usage = `npm run clickhouse:counts -- --mapping MAPPING.json --url http://localhost:8123 --database LOGS [--user NAME] [--drop]
Prints the SQL that lets ClickHouse count a prediction log as it is written, for you to read and run. Nothing is changed
by this command. The password comes from the environment: CLICKHOUSE_PASSWORD. --drop prints what takes it all away.`;

await runCommand({
  usage,
  options: {
    mapping: { type: 'string' },
    url: { type: 'string' },
    database: { type: 'string' },
    user: { type: 'string', default: 'default' },
    drop: { type: 'boolean', default: false },
  },
  async run({ mapping: path, url, database, user, drop }) {
    if (path === undefined || url === undefined || database === undefined)
      throw new InputError('--mapping, --url and --database are needed.', {}, usage);
    const mapping = await mappingOf(path);
    const password = () => process.env['CLICKHOUSE_PASSWORD'] ?? null;
    try {
      const server = new ClickHouseServer({
        address: url,
        database,
        user,
        password,
        fetch: globalThis.fetch,
      });
      const { statements, view } = await planCounts(server, mapping, new AbortController().signal);
      const { create, fill } = statements;
      const parts = drop
        ? [['What the counts are made of is taken away; the log stays.', statements.drop] as const]
        : ([
            ['1. Let nothing write to the log until the end. Tables and views:', create],
            ['2. The rows that are there already:', fill],
          ] as const);
      for (const [title, some] of parts)
        process.stdout.write(`-- ${title}\n${some.map((one) => `${printed(one)};\n`).join('\n')}\n`);
      process.stderr.write(
        `${mapping.model.name}: ${view.chunks.length} chunks, ${create.length - 3} views. Read the statements, then give them to clickhouse-client.\n`,
      );
    } catch (cause) {
      if (cause instanceof BackendError) throw new InputError(cause.message, {}, 'See docs/clickhouse.md.');
      throw cause;
    }
  },
});
