import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Report } from '#domain/report/model-report.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { modelsQuery } from '#queries/models-query.ts';
import { SelectField } from '#ui/field.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { ImportReport } from './import-report.tsx';
import { ReportOfModels } from './report-of-models.tsx';
import { WholeReport } from './whole-report.tsx';

export interface ReportPageProps {
  /** Model that the report is about; null for all. */
  readonly modelId: string | null;
  readonly onModelChange: (modelId: string | null) => void;
}

const all = { value: '', label: 'All models' };

/** The page a stakeholder reads. */
export function ReportPage({ modelId, onModelChange }: ReportPageProps) {
  const backend = useBackend();
  const models = useQuery(modelsQuery(backend));
  const [imported, setImported] = useState<Report | null>(null);
  const options = [all, ...(models.data?.value ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Page
      title="Report"
      lede="What the models are worth, what to do about them, and what that rests on. Made to be printed."
      toolbar={
        <>
          <SelectField
            label="About"
            options={options}
            value={modelId ?? ''}
            disabled={imported !== null}
            onChange={(id) => onModelChange(id === '' ? null : id)}
          />
          <ImportReport imported={imported} onImport={setImported} />
        </>
      }
    >
      {imported ? (
        <WholeReport report={imported} />
      ) : (
        <Panel
          title="Report"
          query={models}
          describeError={describeError}
          isEmpty={({ value }) => chosen(value, modelId).length === 0}
          emptyMessage="This source has no such model."
          contentHasTitle
          height={480}
        >
          {({ value }) => <ReportOfModels key={modelId} models={chosen(value, modelId)} />}
        </Panel>
      )}
    </Page>
  );
}

const chosen = (models: readonly Model[], id: string | null) =>
  models.filter((model) => id === null || model.id === id);
