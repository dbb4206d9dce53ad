import { useState } from 'react';
import type { Model } from '#domain/profile/model-profile.ts';
import { describeError } from '#queries/describe-error.ts';
import { useModelReports } from '#queries/use-model-reports.ts';
import { Empty } from '#ui/empty.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { WholeReport } from './whole-report.tsx';

/** The report of some models of the source; what cannot be read is said in its place. */
export function ReportOfModels({ models }: { readonly models: readonly Model[] }) {
  const [made] = useState(() => Date.now());
  const { reports, failures, isPending } = useModelReports(models);
  if (isPending) return <Skeleton height={480} label="Putting the report together" />;
  return (
    <>
      {failures.map(({ model, error }) => (
        <p key={model.id} role="alert">
          {model.name} is left out: {describeError(error).says} {describeError(error).advice}
        </p>
      ))}
      {reports.length === 0 ? (
        <Empty message="There is nothing to report on." />
      ) : (
        <WholeReport report={{ made, models: reports }} />
      )}
    </>
  );
}
