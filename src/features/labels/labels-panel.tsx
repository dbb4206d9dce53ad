import { useQuery } from '@tanstack/react-query';
import { labelReport } from '#domain/labels/chunk-labels.ts';
import { coarserRules, defaultRule } from '#domain/profile/default-rule.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import { formatChunkRule } from '#domain/time/chunk-rule.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { modelProfileQuery } from '#queries/model-profile-query.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Panel } from '#ui/panel.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import { ChunkLabelsTable } from './chunk-labels-table.tsx';
import { LabelAgeFigure } from './label-age-figure.tsx';
import styles from './labels-panel.module.css';

interface LabelsProps {
  readonly profile: ModelProfile;
  /** Grain that the address asks for; the page's default when it is none of the model's. */
  readonly chunk: string | null;
}

function Labels({ profile, chunk }: LabelsProps) {
  const { spec, model, asOf } = profile;
  const rule =
    coarserRules(spec.chunkRule).find((known) => formatChunkRule(known) === chunk) ??
    defaultRule(spec.chunkRule);
  const { curve, chunks, maturityDays, notes } = labelReport(profile, regroup(profile.chunks, rule));
  const since = chunks.filter(({ period }) => period === 'analysis');
  const open = since.filter(({ state }) => state !== 'mature');
  const newest = since.findLast(({ state }) => state === 'mature');
  return (
    <div className={styles.labels}>
      <NoticeList notices={notes.map((text) => ({ text }))} />
      <StatList>
        <Stat
          label="Waiting for labels"
          value={`${formatCount(open.length)} of ${formatCount(since.length)} chunks`}
          note="since the reference"
        />
        <Stat
          label="Facts up to"
          value={newest ? (newest.end === null ? newest.key : formatDate(newest.end - 1)) : '–'}
          note="end of the newest mature chunk"
        />
        <Stat
          label="A prediction is judged after"
          value={maturityDays === null ? '–' : `${formatNumber(maturityDays)} days`}
          note={maturityDays === null ? 'cannot be told' : 'when nine of ten rows have their label'}
        />
      </StatList>
      {curve && <LabelAgeFigure modelId={model.id} curve={curve} />}
      <ChunkLabelsTable chunks={chunks} asOf={asOf} />
    </div>
  );
}

export interface LabelsPanelProps {
  readonly modelId: string;
  readonly chunk: string | null;
}

/** How far the labels of a model are, how fast they come, and from when on its figures are facts. */
export function LabelsPanel({ modelId, chunk }: LabelsPanelProps) {
  const backend = useBackend();
  const profile = useQuery(modelProfileQuery(backend, modelId));
  return (
    <Panel
      title="Labels"
      query={profile}
      describeError={describeError}
      isEmpty={({ value }) => value.chunks.length === 0}
      emptyMessage="This model has no chunks yet."
      height={320}
    >
      {({ value }) => <Labels profile={value} chunk={chunk} />}
    </Panel>
  );
}
