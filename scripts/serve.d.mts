import type { Server } from 'node:http';

export interface ServeOptions {
  readonly folder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
}

/** Serves a folder of built pages; rejects when the port is not to be had. */
export function serve(options: ServeOptions): Promise<Server>;
/** Serves dist on $PORT and $HOST until the program is stopped. */
export function serveBuilt(): Promise<void>;
