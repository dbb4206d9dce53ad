import { fitFaults, type ValueDefinition } from '#domain/economics/value-definition.ts';
import { startingPlan } from '#domain/economics/retrain-plan.ts';
import type { ReadDocument } from '#domain/economics/value-document.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Gathered } from '#domain/verdict/gather.ts';
import { judgedChunks, volumeOf } from '#domain/verdict/model-context.ts';
import { describeError } from '#queries/describe-error.ts';
import { useRetrainPlan } from '#queries/use-retrain-plan.ts';
import { useValueDefinition } from '#queries/use-value-definition.ts';
import { Empty } from '#ui/empty.tsx';
import { Panel } from '#ui/panel.tsx';
import { CostEditor } from './cost-editor.tsx';
import { DocumentState, FaultList } from './document-state.tsx';
import { ValueEditor } from './value-editor.tsx';
import styles from './value-page.module.css';
import { classesOf, draftOf, startingDraft } from './worth-draft.ts';

/** Faults of a kept definition: its own, or that it was made for another model. */
function keptFaults(read: ReadDocument<ValueDefinition> | null, profile: ModelProfile) {
  if (!read) return [];
  if (read.outcome === 'faulty') return read.faults;
  return fitFaults(read.value, { task: profile.model.task, classes: profile.spec.classes });
}

/** What a prediction is worth: kept in the source, and asked for where nothing is. */
export function DefinitionPanel({ profile }: { readonly profile: ModelProfile }) {
  const { model, spec } = profile;
  const { query, read, saveDefinition, conflict, isSaving, saveError } = useValueDefinition(model.id);
  const classes = classesOf(model.task, spec.classes);
  const start = read?.outcome === 'read' ? draftOf(read.value, classes) : startingDraft(classes);
  return (
    <Panel title="What a prediction is worth" query={query} describeError={describeError} height={240}>
      {(document) => (
        <div className={styles.part}>
          {document === null && (
            <Empty
              message="Nobody has said yet what right and wrong predictions are worth."
              advice="Say it in money, as well as you know it. Everything below, and the verdict on this model, follows from it; you can change it at any time."
            />
          )}
          <DocumentState what="the value" conflict={conflict} saveError={saveError} />
          <FaultList faults={keptFaults(read, profile)} label="What is wrong with what is kept" />
          <ValueEditor
            key={document?.revision ?? 'none'}
            model={model}
            start={start}
            disabled={isSaving || conflict !== null}
            onSave={saveDefinition}
          />
        </div>
      )}
    </Panel>
  );
}

export interface CostPanelProps {
  readonly profile: ModelProfile;
  readonly gathered: Gathered;
  readonly currency: string;
}

/** What a retrain costs and brings: kept in the source. */
export function CostPanel({ profile, gathered, currency }: CostPanelProps) {
  const { query, read, savePlan, conflict, isSaving, saveError } = useRetrainPlan(profile.model.id);
  const kept = read?.outcome === 'read' ? read.value : startingPlan(currency);
  const inCurrency = { ...kept, sheet: { ...kept.sheet, currency } };
  const changed = kept.sheet.currency !== currency;
  return (
    <Panel title="What a retrain costs" query={query} describeError={describeError} height={240}>
      {(document) => (
        <div className={styles.part}>
          {document === null && (
            <p className={styles.text}>
              Nothing is entered yet. The templates hold examples, not facts: put your own hours and prices in
              their place.
            </p>
          )}
          <DocumentState what="the costs" conflict={conflict} saveError={saveError} />
          <FaultList
            faults={[
              ...(read?.outcome === 'faulty' ? read.faults : []),
              ...(changed
                ? [
                    {
                      path: 'currency',
                      what: `These costs were entered in ${kept.sheet.currency}, and value is now in ${currency}.`,
                      remedy: 'Correct the prices, then save.',
                    },
                  ]
                : []),
            ]}
            label="What is wrong with what is kept"
          />
          <CostEditor
            key={`${document?.revision ?? 'none'} ${currency}`}
            modelId={profile.model.id}
            start={inCurrency}
            logged={volumeOf(judgedChunks(profile), profile.asOf)}
            gap={gathered.course?.gap?.gap ?? null}
            disabled={isSaving || conflict !== null}
            onSave={savePlan}
          />
        </div>
      )}
    </Panel>
  );
}
