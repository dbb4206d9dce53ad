import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coarserRules, defaultRule } from '#domain/profile/default-rule.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import { formatChunkRule } from '#domain/time/chunk-rule.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { profileQuery } from '#queries/profile-query.ts';
import { useEvents } from '#queries/use-events.ts';
import { ModelFrame } from '#ui/model-frame.tsx';
import type { DriftView } from '#view/drift-view.ts';
import { DriftFigures } from './drift-figures.tsx';
import { QualityPanels } from './quality-panels.tsx';

export interface DriftPageProps {
  readonly modelId: string;
  readonly view: DriftView;
  /** `replace`: a step that the browser's back button should not stop at. */
  readonly onViewChange: (view: DriftView, replace: boolean) => void;
}

/** The grain of the page: the one asked for where the profile can be shown in it. */
function Quality({ profile, chunk }: { readonly profile: ModelProfile; readonly chunk: string | null }) {
  const { chunkRule } = profile.spec;
  const rule =
    coarserRules(chunkRule).find((known) => formatChunkRule(known) === chunk) ?? defaultRule(chunkRule);
  return <QualityPanels profile={{ ...profile, chunks: regroup(profile.chunks, rule) }} rule={rule} />;
}

/** What moved, when, and does it matter? */
export function DriftPage({ modelId, view, onViewChange }: DriftPageProps) {
  const backend = useBackend();
  const profile = useQuery(
    profileQuery(backend, { model: modelId, window: null, include: ['features', 'segments'] }),
  );
  const { events } = useEvents(modelId);
  return (
    <ModelFrame
      part="Drift"
      modelId={modelId}
      home={<Link to="/">Fleet</Link>}
      lede="What moved, when, and does it matter?"
      query={profile}
      describeError={describeError}
    >
      {(value) => (
        <>
          <DriftFigures profile={value} view={view} events={events} onViewChange={onViewChange} />
          <Quality profile={value} chunk={view.chunk} />
        </>
      )}
    </ModelFrame>
  );
}
