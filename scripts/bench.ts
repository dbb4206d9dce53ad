import { benchClickHouse } from './bench/bench-clickhouse.ts';
import { benchDriftMap } from './bench/bench-drift-map.ts';
import { benchImport } from './bench/bench-import.ts';
import { benchProfile } from './bench/bench-profile.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  profile: benchProfile,
  import: benchImport,
  drift: benchDriftMap,
  clickhouse: benchClickHouse,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) await bench();
else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
}
