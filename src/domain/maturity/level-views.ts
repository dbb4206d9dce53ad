import type { Level } from './dimension.ts';

/** What a model's pages can show from a level on, and what must be logged or noted to get there. */
export interface LevelViews {
  readonly level: Level;
  readonly shows: string;
  /** What to do so that the dashboard can show it. */
  readonly invitation: string;
}

/** Views by level; those of lower levels are shown as well. Whatever the level, what has data is shown. */
export const levelViews: readonly LevelViews[] = [
  {
    level: 1,
    shows: 'predictions against actuals, the age of the model, and what it earns',
    invitation: 'log each prediction with an id, and the outcome when it is known',
  },
  {
    level: 2,
    shows: 'metrics against limits, the quality of inputs, and whether each day’s data came',
    invitation: 'log the inputs beside the predictions, and write limits into the mapping',
  },
  {
    level: 3,
    shows: 'all models in one place, groups, estimates where labels are late, and events on the time axis',
    invitation:
      'log the columns that name groups and when each label came, and note releases and retrains as events',
  },
  {
    level: 4,
    shows:
      'versions side by side, the gates of a release, differences between training and service, and which alerts mattered',
    invitation:
      'log the version with each prediction, keep a reference, and note what each incident turned out to be',
  },
  {
    level: 5,
    shows:
      'what was triggered when, and each guard: fresh labels, a cause looked for, budget left, a way back ready',
    invitation:
      'note each triggered retrain as an event with its reason, and keep the cost sheet and the value up to date',
  },
];
