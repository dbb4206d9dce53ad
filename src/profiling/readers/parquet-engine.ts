import type { ParquetEngine } from './parquet-reader.ts';

async function load(): Promise<ParquetEngine> {
  const engine = await import('parquet-wasm');
  const initialise: unknown = engine.default;
  if (typeof initialise === 'function') await engine.default();
  return engine;
}

let loading: Promise<ParquetEngine> | null = null;

/**
 * Loads the Parquet decoder. In Node it is ready at once; in a browser its WebAssembly file is fetched first, once:
 * two initialisations at a time would pull the memory from under files that are open.
 */
export function loadParquetEngine(): Promise<ParquetEngine> {
  loading ??= load().catch((cause: unknown) => {
    // The next file tries again: the network may be back.
    loading = null;
    throw cause;
  });
  return loading;
}
