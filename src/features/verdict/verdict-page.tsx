import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { ModelFrame } from '#ui/model-frame.tsx';
import { VerdictContent } from './verdict-content.tsx';

/** What should we do about this model? */
export function VerdictPage({ modelId }: { readonly modelId: string }) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['segments', 'features'] }),
  );
  const { model, asOf = null } = profile.data?.value ?? {};
  return (
    <ModelFrame
      part="Verdict"
      modelId={modelId}
      home={<Link to="/">Fleet</Link>}
      lede={
        <>
          What to do about this model, with the money behind it and what would change it.
          {asOf !== null && ` Data as of ${formatDate(asOf)}, UTC.`}
          {model?.simulated && ' Simulated: this log was made by a seeded generator.'}
        </>
      }
      query={profile}
      describeError={describeError}
    >
      {(value) => <VerdictContent profile={value} />}
    </ModelFrame>
  );
}
