import { SelectField, TextField } from '#ui/field.tsx';
import type { FleetView } from '#view/fleet-view.ts';
import styles from './fleet-controls.module.css';

const tasks = [
  { value: 'all', label: 'All tasks' },
  { value: 'binary', label: 'Yes or no' },
  { value: 'multiclass', label: 'Several classes' },
  { value: 'regression', label: 'Quantity' },
] as const;

const healths = [
  { value: 'all', label: 'Any health' },
  { value: 'act', label: 'Act' },
  { value: 'watch', label: 'Watch' },
  { value: 'ok', label: 'OK' },
  { value: 'unknown', label: 'Unknown' },
] as const;

export interface FleetControlsProps {
  readonly view: FleetView;
  readonly onViewChange: (view: FleetView) => void;
  /** Models that pass the filter, of how many. */
  readonly shown: number;
  readonly all: number;
}

/** Narrows the list of models. */
export function FleetControls({ view, onViewChange, shown, all }: FleetControlsProps) {
  return (
    <div className={styles.controls}>
      <TextField
        label="Find a model"
        type="search"
        value={view.find}
        onChange={(find) => onViewChange({ ...view, find })}
      />
      <SelectField
        label="Task"
        options={tasks}
        value={view.task}
        onChange={(task) => onViewChange({ ...view, task })}
      />
      <SelectField
        label="Health"
        options={healths}
        value={view.health}
        onChange={(health) => onViewChange({ ...view, health })}
      />
      <p className={styles.count} role="status">
        {shown === all ? `${all} models` : `${shown} of ${all} models`}
      </p>
    </div>
  );
}
