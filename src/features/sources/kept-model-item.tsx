import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeptModel, KeptModels } from '#backend/import-contract.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/chart/download.ts';
import { TextField } from '#ui/field.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { ModelLink } from './model-link.tsx';
import styles from './source-page.module.css';

export interface KeptModelItemProps {
  readonly model: Model;
  readonly kept: KeptModels;
  /** Runs work that changes what is kept, and tells its failure. */
  readonly change: (work: () => Promise<unknown>) => void;
  readonly onDeleted: (model: KeptModel | null) => void;
}

/** A model of this browser and what can be done with it. */
export function KeptModelItem({ model, kept, change, onDeleted }: KeptModelItemProps) {
  const { id, name } = model;
  const [draft, setDraft] = useState<string | null>(null);
  const rename = (next: string) =>
    change(async () => {
      await kept.rename(id, next.trim());
      setDraft(null);
    });
  const exportFile = () =>
    change(async () => {
      const whole = await kept.read(id);
      if (!whole) return;
      const file = kept.toFile(whole);
      download(file.name, file);
    });
  if (draft !== null)
    return (
      <li>
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== '') rename(draft);
          }}
        >
          <TextField label={`New name of ${name}`} value={draft} onChange={setDraft} />
          <Button type="submit" disabled={draft.trim() === ''}>
            Save the name
          </Button>
          <Button look="quiet" onClick={() => setDraft(null)}>
            Cancel
          </Button>
        </form>
      </li>
    );
  return (
    <li>
      <ModelLink model={model} />
      <span className={styles.modelActions}>
        <Link to="/sources/import" search={{ model: id }}>
          Profile again <VisuallyHidden>{name}</VisuallyHidden>
        </Link>
        <Button look="quiet" aria-label={`Rename ${name}`} onClick={() => setDraft(name)}>
          Rename
        </Button>
        <Button look="quiet" aria-label={`Export ${name}`} onClick={exportFile}>
          Export
        </Button>
        <Button
          look="quiet"
          aria-label={`Delete ${name}`}
          onClick={() => change(async () => onDeleted(await kept.forget(id)))}
        >
          Delete
        </Button>
      </span>
    </li>
  );
}
