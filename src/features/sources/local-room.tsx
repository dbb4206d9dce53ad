import { useQuery } from '@tanstack/react-query';
import type { KeptModels } from '#backend/import-contract.ts';
import { roomQuery } from '#queries/kept-models-query.ts';
import { formatCount } from '#ui/format/format-count.ts';
import styles from './source-page.module.css';

const megabytes = (bytes: number) => `${formatCount(Math.ceil(bytes / 1e6))} MB`;

/** How much room the browser gives, and whether it may clear it by itself. */
export function LocalRoom({ models }: { readonly models: KeptModels }) {
  const { data: room } = useQuery(roomQuery(models));
  if (!room) return null;
  return (
    <p className={styles.hint}>
      {room.used !== null &&
        room.quota !== null &&
        `Uses ${megabytes(room.used)} of ${megabytes(room.quota)}. `}
      {room.persistent
        ? 'This browser keeps it until you delete it.'
        : 'This browser may clear it when the disk is nearly full: export what you want to keep.'}
    </p>
  );
}
