import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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

function StartForm({ onStart }: Pick<MaturityPageProps, 'onStart'>) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onStart(assessmentName(name.trim()));
      }}
    >
      <TextField
        label="Another model or team"
        hint="For a model that this source does not have. One assessment is about one model, never about a company."
        value={name}
        onChange={setName}
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
