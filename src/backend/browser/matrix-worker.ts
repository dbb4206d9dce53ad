import { parseMatrixRows, type MatrixTable } from '#domain/economics/replay/parse-matrix-rows.ts';
import { readTable } from '#profiling/readers/read-table.ts';

export type MatrixReply =
  | { readonly kind: 'read'; readonly table: MatrixTable }
  | { readonly kind: 'failed'; readonly message: string };

const reply = (message: MatrixReply, transfer: Transferable[] = []) => postMessage(message, { transfer });

/** Reads a back-test matrix: half a million cells take a second, which a page must not. One file, then it ends. */
addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  readTable(file).then(
    (records) => {
      const table = parseMatrixRows(records);
      const cells = table.matrix ? [table.matrix.loss, table.matrix.drift] : [];
      reply(
        { kind: 'read', table },
        cells.flatMap((own) => (own ? [own.buffer as ArrayBuffer] : [])),
      );
    },
    (error: unknown) =>
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
