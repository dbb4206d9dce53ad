import type { ParquetEngine } from './parquet-reader.ts';

/** Loads the Parquet decoder. In Node it is ready at once; in a browser its WebAssembly file is fetched first. */
export async function loadParquetEngine(): Promise<ParquetEngine> {
  const engine = await import('parquet-wasm');
  const initialise: unknown = engine.default;
  if (typeof initialise === 'function') await engine.default();
  return engine;
}
