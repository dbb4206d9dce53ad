import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Search } from '#view/search.ts';
import { rootRoute } from './root-route.ts';

/** Where a page of the wizard was opened from. */
const fromOf = (search: Record<string, unknown>): Search =>
  search.from === 'check' ? { from: 'check' } : {};

const maturity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/maturity',
  component: lazyRouteComponent(() => import('./routes/maturity-route.tsx'), 'MaturityRoute'),
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/maturity/$assessmentId',
  validateSearch: fromOf,
  component: lazyRouteComponent(() => import('./routes/maturity-frame-route.tsx'), 'MaturityFrameRoute'),
});

const taskList = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('#features/maturity/task-list-page.tsx'), 'TaskListPage'),
});

const wizard = () => import('./routes/maturity-wizard-routes.tsx');

const firstLook = createRoute({
  getParentRoute: () => frame,
  path: '/first-look',
  component: lazyRouteComponent(wizard, 'FirstLookRoute'),
});

const circumstances = createRoute({
  getParentRoute: () => frame,
  path: '/circumstances',
  component: lazyRouteComponent(wizard, 'CircumstancesRoute'),
});

const questions = createRoute({
  getParentRoute: () => frame,
  path: '/questions/$dimension',
  component: lazyRouteComponent(wizard, 'DimensionRoute'),
});

const check = createRoute({
  getParentRoute: () => frame,
  path: '/check',
  component: lazyRouteComponent(() => import('#features/maturity/check-page.tsx'), 'CheckPage'),
});

const result = createRoute({
  getParentRoute: () => frame,
  path: '/result',
  component: lazyRouteComponent(() => import('#features/maturity/result-page.tsx'), 'ResultPage'),
});

const history = createRoute({
  getParentRoute: () => frame,
  path: '/history',
  component: lazyRouteComponent(() => import('#features/maturity/history-page.tsx'), 'HistoryPage'),
});

/** The list of assessments, and the pages of each. */
export const maturityRoutes = [
  maturity,
  frame.addChildren([taskList, firstLook, circumstances, questions, check, result, history]),
] as const;
