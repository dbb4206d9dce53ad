import { useMemo } from 'react';
import { controlAlarms } from '#domain/drift/control-alarms.ts';
import { driftStory } from '#domain/drift/drift-story.ts';
import { rankByHarm } from '#domain/drift/harm-ranking.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { Progress } from '#ui/progress.tsx';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import type { DriftView } from '#view/drift-view.ts';
import { DetectabilityTable } from './detectability-table.tsx';
import { ColumnControls, DriftControls } from './drift-controls.tsx';
import styles from './drift-figures.module.css';
import { DriftMapFigure } from './drift-map-figure.tsx';
import { chosenSeries, shownColumns } from './drift-order.ts';
import { selectDrift } from './drift-selection.ts';
import { FeatureFigures } from './feature-figures.tsx';
import { HarmTable } from './harm-table.tsx';
import { PresetNotes } from './preset-notes.tsx';
import { SegmentTable } from './segment-table.tsx';
import { SinceTable } from './since-table.tsx';
import { useDriftSeries, type DriftResult } from './use-drift-series.ts';

export interface DriftFiguresProps {
  readonly profile: ModelProfile;
  readonly view: DriftView;
  readonly events: readonly ModelEvent[];
  readonly onViewChange: (view: DriftView, replace: boolean) => void;
}

const statuses: Record<ReturnType<typeof driftStory>['state'], Status> = {
  loss: 'act',
  'no-loss': 'ok',
  better: 'ok',
  'cannot-judge': 'unknown',
  'nothing-moved': 'ok',
};

interface FoundProps extends DriftFiguresProps {
  readonly result: DriftResult;
}

/** The figures that rest on the drift of all columns. */
function Found({ result, view, events, onViewChange }: FoundProps) {
  // Of the same work as the series: choices made meanwhile wait for theirs.
  const { profile, metric } = result.of.selection;
  const { id } = profile.model;
  const series = useMemo(
    () => (view.control === 'on' ? controlAlarms(result.series) : result.series),
    [result, view.control],
  );
  const ranked = useMemo(() => rankByHarm(series, metric), [series, metric]);
  // By what they depend on: looking at another column must not build the map of a thousand anew.
  const { find, group, sort } = view;
  const shown = useMemo(() => shownColumns(ranked, { find, group, sort }), [ranked, find, group, sort]);
  const drawn = useMemo(() => shown.map((column) => column.series), [shown]);
  const story = driftStory(ranked, metric);
  const chosen = chosenSeries(series, shown, view.feature);
  const since = view.since === null ? null : Date.parse(view.since);
  return (
    <>
      <StatusBadge status={statuses[story.state]} label={story.title} note={story.text} />
      <ColumnControls view={view} onViewChange={onViewChange} />
      <DriftMapFigure
        modelId={id}
        series={drawn}
        total={ranked.length}
        view={view}
        onViewChange={onViewChange}
      />
      <PresetNotes preset={result.of.preset} />
      {chosen && (
        <FeatureFigures
          modelId={id}
          series={chosen}
          events={events}
          at={view.at}
          onChoose={(at) => onViewChange({ ...view, feature: chosen.column.name, at }, true)}
        />
      )}
      {since !== null && <SinceTable columns={series.map(({ column }) => column)} since={since} />}
      <HarmTable ranked={shown} onChoose={(feature) => onViewChange({ ...view, feature, at: null }, false)} />
      <SegmentTable profile={profile} />
      <DetectabilityTable profile={profile} />
    </>
  );
}

/** What moved, when, and does it matter: the map of all columns first, then one of them, then harm. */
export function DriftFigures(props: DriftFiguresProps) {
  const { profile, view, onViewChange } = props;
  const { window, chunk, metric } = view;
  const selection = useMemo(
    () => selectDrift(profile, { window, chunk, metric }),
    [profile, window, chunk, metric],
  );
  const { result, done, busy } = useDriftSeries({ selection, preset: view.preset, measure: view.measure });
  const total = Object.keys(profile.spec.features).length + 1;
  return (
    <div className={styles.figures} aria-busy={busy}>
      <DriftControls profile={profile} selection={selection} view={view} onViewChange={onViewChange} />
      {result ? (
        <Found {...props} result={result} />
      ) : (
        <Progress label="Comparing columns with the reference" share={Math.min(1, done / total)} />
      )}
    </div>
  );
}
