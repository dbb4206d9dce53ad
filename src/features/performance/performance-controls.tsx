import { logSpan } from '#domain/profile/log-span.ts';
import { formatChunkRule } from '#domain/time/chunk-rule.ts';
import { isoDate } from '#domain/time/instant.ts';
import { SelectField, type SelectOption } from '#ui/field.tsx';
import { nameOfRule } from '#ui/format/format-chunk-rule.ts';
import { WindowField } from '#ui/window-field.tsx';
import type { PerformanceView } from '#view/performance-view.ts';
import styles from './performance-controls.module.css';
import type { PerformanceSelection } from './performance-selection.ts';

/** Segments that the profile splits, as options; the whole first. */
function segmentOptions({ profile }: PerformanceSelection): readonly SelectOption<string>[] {
  const split = Object.entries(profile.spec.segments).flatMap(([column, values]) =>
    [...values, 'other']
      .filter((value) => profile.chunks.some((chunk) => chunk.segments[column]?.[value]))
      .map((value) => ({ value: `${column}:${value}`, label: value, group: column })),
  );
  return [{ value: '', label: 'All rows' }, ...split];
}

export interface PerformanceControlsProps {
  readonly selection: PerformanceSelection;
  readonly view: PerformanceView;
  readonly onViewChange: (view: PerformanceView, replace: boolean) => void;
}

/** Window, grain, metric, segment and comparison of the page; all of it kept in the address. */
export function PerformanceControls({ selection, view, onViewChange }: PerformanceControlsProps) {
  const change = (part: Partial<PerformanceView>) => onViewChange({ ...view, ...part }, false);
  const span = logSpan(selection.profile.chunks);
  const bounds = span && { min: isoDate(span.first), max: isoDate(span.last - 1) };
  const segments = segmentOptions(selection);
  const { classes } = selection.profile.spec;
  return (
    <div className={styles.controls}>
      {bounds && (
        <WindowField
          label="Window"
          value={view.window}
          bounds={bounds}
          onChange={(window) => change({ window: window ?? 'all' })}
        />
      )}
      <SelectField
        label="Chunk"
        options={selection.rules.map((rule) => ({ value: formatChunkRule(rule), label: nameOfRule(rule) }))}
        value={formatChunkRule(selection.rule)}
        onChange={(chunk) => change({ chunk })}
      />
      <SelectField
        label="Metric"
        options={selection.metrics.map(({ id, name }) => ({ value: id, label: name }))}
        value={selection.metric.id}
        onChange={(metric) => change({ metric })}
      />
      {classes && (
        <SelectField
          label="Class"
          options={classes.map((name) => ({ value: name, label: name }))}
          value={view.class !== null && classes.includes(view.class) ? view.class : (classes[0] ?? '')}
          onChange={(name) => change({ class: name })}
        />
      )}
      {segments.length > 1 && (
        <SelectField
          label="Segment"
          options={segments}
          value={selection.segment ? `${selection.segment.column}:${selection.segment.value}` : ''}
          onChange={(segment) => change({ segment: segment === '' ? null : segment })}
        />
      )}
      {bounds && (
        <WindowField
          label="Compare with"
          value={view.compare}
          bounds={bounds}
          onChange={(compare) => change({ compare })}
        />
      )}
    </div>
  );
}
