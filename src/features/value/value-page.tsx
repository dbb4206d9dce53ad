import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { ModelFrame } from '#ui/model-frame.tsx';
import { ValueContent } from './value-content.tsx';
import styles from './value-page.module.css';

/** What does it earn and cost? */
export function ValuePage({ modelId }: { readonly modelId: string }) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['segments', 'features'] }),
  );
  return (
    <ModelFrame
      part="Value"
      modelId={modelId}
      home={<Link to="/">Fleet</Link>}
      lede="What its predictions earn and cost, in money: over time, against rules without a model, and against its own first weeks."
      query={profile}
      describeError={describeError}
    >
      {(value) => (
        <div className={styles.page}>
          <ValueContent profile={value} />
        </div>
      )}
    </ModelFrame>
  );
}
