import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { ModelFrame } from '#ui/model-frame.tsx';
import { RetrainingContent } from './retraining-content.tsx';

/** Is a retrain worth its money? */
export function RetrainingPage({ modelId }: { readonly modelId: string }) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['segments', 'features'] }),
  );
  return (
    <ModelFrame
      part="Retraining"
      modelId={modelId}
      home={<Link to="/">Fleet</Link>}
      lede="Whether a retrain is worth its money now, how often it would be, and what other habits would have come to."
      query={profile}
      describeError={describeError}
    >
      {(value) => <RetrainingContent profile={value} />}
    </ModelFrame>
  );
}
