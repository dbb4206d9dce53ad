import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { emptyRecord } from '#domain/maturity/assessment-record.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { assessmentJson } from '#domain/maturity/write-assessment.ts';
import { assessmentName } from '#domain/maturity/document-name.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { documentNamesQuery } from '#queries/document-query.ts';
import { modelsQuery } from '#queries/models-query.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { AssessmentList } from './assessment-list.tsx';
import { LevelList } from './level-list.tsx';
import { LoadEdition } from './load-edition.tsx';
import styles from './maturity.module.css';

export interface MaturityPageProps {
  readonly now: Instant;
  readonly onStart: (name: string) => void;
}

/** Begins an assessment under a name of its own. One that is there already is opened as it is. */
function StartForm({ onStart }: Pick<MaturityPageProps, 'onStart'>) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const start = async () => {
    const name = assessmentName(title.trim());
    const content = assessmentJson(emptyRecord(name, title.trim(), currentEdition.id));
    // A failed save is told on the page of the assessment, with the next answer.
    await backend.documents
      .save({ kind: 'assessment', name }, { content, base: null }, new AbortController().signal)
      .catch(() => null);
    await queryClient.invalidateQueries({ queryKey: [backend.id] });
    onStart(name);
  };
  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void start();
      }}
    >
      <TextField
        label="Another model or team"
        hint="For a model that this source does not have. One assessment is about one model, never about a company."
        value={title}
        onChange={(next) => setTitle(next.slice(0, 200))}
      />
      <Button type="submit">Start</Button>
    </form>
  );
}

/** Where are we, and where need we be? */
export function MaturityPage({ now, onStart }: MaturityPageProps) {
  const backend = useBackend();
  const models = useQuery(modelsQuery(backend));
  const names = useQuery(documentNamesQuery(backend, 'assessment'));
  return (
    <Page
      title="Maturity"
      lede="Five levels, one model at a time. The assessment says where a model stands, which level it needs, and what to do next. Enough is a result: most models do not need level 5."
    >
      <Panel title="Assessments" query={names} describeError={describeError}>
        {(kept) => <AssessmentList now={now} kept={kept} models={models.data?.value ?? []} />}
      </Panel>
      <StartForm onStart={onStart} />
      <section aria-labelledby="five-levels">
        <h2 id="five-levels">The five levels</h2>
        <LevelList />
      </section>
      <LoadEdition />
    </Page>
  );
}
