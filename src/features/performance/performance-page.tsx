import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { modelProfileQuery } from '#queries/model-profile-query.ts';
import { useEvents } from '#queries/use-events.ts';
import { ModelFrame } from '#ui/model-frame.tsx';
import type { PerformanceView } from '#view/performance-view.ts';
import { PerformanceFigures } from './performance-figures.tsx';
import { PerformanceHead } from './performance-head.tsx';

export interface PerformancePageProps {
  readonly modelId: string;
  readonly view: PerformanceView;
  /** `replace`: a step that the browser's back button should not stop at. */
  readonly onViewChange: (view: PerformanceView, replace: boolean) => void;
  /** What stands below the figures of a model that is there: labels and events. */
  readonly children?: ReactNode;
}

/** How far is it from true? */
export function PerformancePage({ modelId, view, onViewChange, children }: PerformancePageProps) {
  const backend = useBackend();
  const profile = useQuery(modelProfileQuery(backend, modelId));
  const { events } = useEvents(modelId);
  return (
    <ModelFrame
      part="Performance"
      modelId={modelId}
      home={<Link to="/">Fleet</Link>}
      lede={profile.data && <PerformanceHead profile={profile.data.value} />}
      query={profile}
      describeError={describeError}
      below={children}
    >
      {(value) => (
        <PerformanceFigures profile={value} view={view} events={events} onViewChange={onViewChange} />
      )}
    </ModelFrame>
  );
}
