import { driftMeasures, type DriftMeasureId } from '#domain/drift/measure.ts';
import { driftPresets, presetIds, presetMeasures } from '#domain/drift/preset.ts';
import { logSpan } from '#domain/profile/log-span.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { formatChunkRule } from '#domain/time/chunk-rule.ts';
import { isoDate } from '#domain/time/instant.ts';
import { DateField, SelectField, TextField } from '#ui/field.tsx';
import { nameOfRule } from '#ui/format/format-chunk-rule.ts';
import { WindowField } from '#ui/window-field.tsx';
import { columnGroups, columnOrders, type DriftView } from '#view/drift-view.ts';
import styles from './drift-figures.module.css';
import { groupNames, orderNames } from './drift-order.ts';
import type { DriftSelection } from './drift-selection.ts';

export interface DriftControlsProps {
  /** The whole log, for its first and last day. */
  readonly profile: ModelProfile;
  readonly selection: DriftSelection;
  readonly view: DriftView;
  readonly onViewChange: (view: DriftView, replace: boolean) => void;
}

/** Choices that change what is computed: window, grain, conventions, measure, and what harm means. */
export function DriftControls({ profile, selection, view, onViewChange }: DriftControlsProps) {
  const change = (part: Partial<DriftView>) => onViewChange({ ...view, ...part }, false);
  const span = logSpan(profile.chunks);
  const bounds = span && { min: isoDate(span.first), max: isoDate(span.last - 1) };
  const preset = driftPresets[view.preset];
  const own = preset.headline.numeric === preset.headline.categorical ? preset.headline.numeric : null;
  const measures: readonly { readonly value: DriftMeasureId | ''; readonly label: string }[] = [
    { value: '', label: own ? `${driftMeasures[own].name} (default)` : 'By kind of column (default)' },
    ...presetMeasures(preset)
      .filter((id) => id !== own)
      .map((id) => ({ value: id, label: driftMeasures[id].name })),
  ];
  const { metric, metrics, rule, rules } = selection;
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
        options={rules.map((one) => ({ value: formatChunkRule(one), label: nameOfRule(one) }))}
        value={formatChunkRule(rule)}
        onChange={(chunk) => change({ chunk })}
      />
      <SelectField
        label="Conventions"
        options={presetIds.map((id) => ({ value: id, label: driftPresets[id].name }))}
        value={view.preset}
        onChange={(id) => change({ preset: id, measure: null })}
      />
      <SelectField
        label="Measure"
        options={measures}
        value={view.measure !== null && presetMeasures(preset).includes(view.measure) ? view.measure : ''}
        onChange={(id) => change({ measure: id === '' ? null : id })}
      />
      <SelectField
        label="Harm is a loss of"
        options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
        value={metric.metric.id}
        onChange={(id) => change({ metric: id })}
      />
      {view.preset === 'plumbline' && (
        <SelectField
          label="False alarms"
          options={[
            { value: 'on', label: 'Controlled over columns' },
            { value: 'off', label: 'Each column alone' },
          ]}
          value={view.control}
          onChange={(control) => change({ control })}
        />
      )}
      {bounds && (
        <DateField
          label="Changed since"
          value={view.since ?? ''}
          {...bounds}
          onChange={(date) => change({ since: date === '' ? null : date })}
        />
      )}
    </div>
  );
}

/** Which columns are shown, and in which order. */
export function ColumnControls({ view, onViewChange }: Pick<DriftControlsProps, 'view' | 'onViewChange'>) {
  const change = (part: Partial<DriftView>) => onViewChange({ ...view, ...part }, true);
  return (
    <div className={styles.controls}>
      <TextField
        label="Find a column"
        type="search"
        value={view.find}
        onChange={(find) => change({ find })}
      />
      <SelectField
        label="Columns"
        options={columnGroups.map((value) => ({ value, label: groupNames[value] }))}
        value={view.group}
        onChange={(group) => change({ group })}
      />
      <SelectField
        label="Order"
        options={columnOrders.map((value) => ({ value, label: orderNames[value] }))}
        value={view.sort}
        onChange={(sort) => change({ sort })}
      />
    </div>
  );
}
