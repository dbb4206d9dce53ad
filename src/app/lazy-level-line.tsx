import { type ComponentType, lazy } from 'react';
import type { LevelLineProps } from '#features/maturity/level-line.tsx';

const load = () => import('#features/maturity/level-line.tsx');

/** Fetches the line's code ahead of time. */
export const preloadLevelLine = (): Promise<unknown> => load();

/** The line about a model's level, fetched apart; where it cannot be, the page stands without it. */
export const LazyLevelLine = lazy<ComponentType<LevelLineProps>>(() =>
  load().then(
    ({ LevelLine }) => ({ default: LevelLine }),
    () => ({ default: () => null }),
  ),
);
