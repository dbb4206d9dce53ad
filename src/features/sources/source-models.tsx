import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptModel, KeptModels } from '#backend/import-contract.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { browserKey } from '#queries/kept-models-query.ts';
import { useLocal } from '#queries/local-context.tsx';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import { usePreferences } from '#view/preferences.ts';
import { faultText } from './fault-text.ts';
import { KeptTableModels } from './kept-tables.tsx';
import { KeptModelItem } from './kept-model-item.tsx';
import { ModelLink } from './model-link.tsx';
import styles from './source-page.module.css';
import type { TakenAway } from './undo-tables.tsx';

export interface SourceModelsProps {
  readonly models: readonly Model[];
  /** Hears of models in tables that were taken away. */
  readonly onTaken: (taken: TakenAway) => void;
}

/** The models of the source; those of this browser, and those in tables, can be changed. */
export function SourceModels({ models, onTaken }: SourceModelsProps) {
  const local = useLocal();
  const source = usePreferences((preferences) => preferences.source);
  if (source === 'tables') return <KeptTableModels models={models} onTaken={onTaken} />;
  if (local && source === 'browser') return <KeptModelList models={models} kept={local.models} />;
  return (
    <ul className={styles.models}>
      {models.map((model) => (
        <li key={model.id}>
          <ModelLink model={model} />
        </li>
      ))}
    </ul>
  );
}

interface KeptModelListProps {
  readonly models: readonly Model[];
  readonly kept: KeptModels;
}

function KeptModelList({ models, kept }: KeptModelListProps) {
  const queryClient = useQueryClient();
  const [deleted, setDeleted] = useState<KeptModel | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  /** Changes what is kept; all that was read of it is read again. */
  const change = (work: () => Promise<unknown>) => {
    setFault(null);
    work()
      .catch((cause: unknown) => setFault(faultText(cause)))
      .finally(() => void queryClient.invalidateQueries({ queryKey: browserKey }));
  };
  const undo = (model: KeptModel) =>
    change(async () => {
      await kept.keep(model);
      setDeleted(null);
    });
  return (
    <>
      {deleted && (
        <p role="status" className={styles.undo}>
          {deleted.profile.model.name} is deleted. <Button onClick={() => undo(deleted)}>Undo</Button>
        </p>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {models.length === 0 && <p>This source has no models yet.</p>}
      <ul className={styles.models}>
        {models.map((model) => (
          <KeptModelItem key={model.id} model={model} kept={kept} change={change} onDeleted={setDeleted} />
        ))}
      </ul>
      <FileField
        label="Exported model"
        hint="A model that was exported from another browser takes its place here; one of the same id is replaced."
        accept=".json,application/json"
        onChange={(file) => file && change(async () => kept.keep(await kept.fromFile(file)))}
      />
    </>
  );
}
