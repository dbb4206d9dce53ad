import type { ReactNode } from 'react';
import type { Instant } from '#domain/time/instant.ts';
import { Page } from './page.tsx';
import { Panel, type ErrorDescription, type PanelQuery } from './panel.tsx';
import type { ShownNotice } from './notice-list.tsx';

/** An answer about one model. The profile of a source fits. */
interface ModelAnswer<Profile> {
  readonly value: Profile;
  readonly asOf: Instant | null;
  readonly notices: readonly ShownNotice[];
}

interface NamedModel {
  readonly model: { readonly name: string };
  readonly chunks: readonly unknown[];
}

export interface ModelFrameProps<Profile> {
  /** Question of the page, in a word: it stands behind the way back. */
  readonly part: string;
  /** Stands for the model's name until that is known. */
  readonly modelId: string;
  /** The way back to all models. */
  readonly home: ReactNode;
  readonly lede: ReactNode;
  readonly query: PanelQuery<ModelAnswer<Profile>>;
  describeError(error: Error): ErrorDescription;
  readonly children: (profile: Profile) => ReactNode;
  /** What stands below the panel once the model is there. */
  readonly below?: ReactNode;
}

/** A page about one model, in whatever state its profile is. */
export function ModelFrame<Profile extends NamedModel>(props: ModelFrameProps<Profile>) {
  const { part, modelId, home, lede, query, describeError, children, below } = props;
  return (
    <Page
      title={query.data?.value.model.name ?? modelId}
      kicker={
        <>
          {home} / {part}
        </>
      }
      lede={lede}
    >
      <Panel
        title={part}
        query={query}
        describeError={describeError}
        isEmpty={({ value }) => value.chunks.length === 0}
        emptyMessage="This model has no chunks yet."
        notices={({ notices }) => notices}
        asOf={({ asOf }) => asOf}
        contentHasTitle
        height={480}
      >
        {({ value }) => children(value)}
      </Panel>
      {query.data && below}
    </Page>
  );
}
