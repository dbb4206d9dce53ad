import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { ValueContent } from './value-content.tsx';
import styles from './value-page.module.css';

/** What does it earn and cost? */
export function ValuePage({ modelId }: { readonly modelId: string }) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['segments', 'features'] }),
  );
  return (
    <Page
      title={profile.data?.value.model.name ?? modelId}
      kicker={
        <>
          <Link to="/">Fleet</Link> / Value
        </>
      }
      lede="What its predictions earn and cost, in money: over time, against rules without a model, and against its own first weeks."
    >
      <Panel
        title="Value"
        query={profile}
        describeError={describeError}
        isEmpty={({ value }) => value.chunks.length === 0}
        emptyMessage="This model has no chunks yet."
        notices={({ notices }) => notices}
        asOf={({ asOf }) => asOf}
        contentHasTitle
        height={480}
      >
        {({ value }) => (
          <div className={styles.page}>
            <ValueContent profile={value} />
          </div>
        )}
      </Panel>
    </Page>
  );
}
