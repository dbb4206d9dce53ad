import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { RetrainingContent } from './retraining-content.tsx';

/** Is a retrain worth its money? */
export function RetrainingPage({ modelId }: { readonly modelId: string }) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['segments', 'features'] }),
  );
  return (
    <Page
      title={profile.data?.value.model.name ?? modelId}
      kicker={
        <>
          <Link to="/">Fleet</Link> / Retraining
        </>
      }
      lede="Whether a retrain is worth its money now, how often it would be, and what other habits would have come to."
    >
      <Panel
        title="Retraining"
        query={profile}
        describeError={describeError}
        isEmpty={({ value }) => value.chunks.length === 0}
        emptyMessage="This model has no chunks yet."
        notices={({ notices }) => notices}
        asOf={({ asOf }) => asOf}
        contentHasTitle
        height={480}
      >
        {({ value }) => <RetrainingContent profile={value} />}
      </Panel>
    </Page>
  );
}
