import { createRoute, createRouter, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '#view/search.ts';
import { preloadLevelLine } from './lazy-level-line.tsx';
import { maturityRoutes } from './maturity-routes.ts';
import { ModelLayout } from './model-layout.tsx';
import { NotFound } from './not-found.tsx';
import { asText, rootRoute } from './root-route.ts';

const fleet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: asText,
  component: lazyRouteComponent(() => import('./routes/fleet-route.tsx'), 'FleetRoute'),
});

const model = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$modelId',
  component: ModelLayout,
});

const verdict = createRoute({
  getParentRoute: () => model,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/verdict-route.tsx'), 'VerdictRoute'),
});

const value = createRoute({
  getParentRoute: () => model,
  path: '/value',
  component: lazyRouteComponent(() => import('./routes/value-route.tsx'), 'ValueRoute'),
});

const PerformanceRoute = lazyRouteComponent(
  () => import('./routes/performance-route.tsx'),
  'PerformanceRoute',
);

const performance = createRoute({
  getParentRoute: () => model,
  path: '/performance',
  validateSearch: asText,
  component: PerformanceRoute,
});

const retraining = createRoute({
  getParentRoute: () => model,
  path: '/retraining',
  component: lazyRouteComponent(() => import('./routes/retraining-route.tsx'), 'RetrainingRoute'),
});

const drift = createRoute({
  getParentRoute: () => model,
  path: '/drift',
  validateSearch: asText,
  component: lazyRouteComponent(() => import('./routes/drift-route.tsx'), 'DriftRoute'),
});

const report = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  validateSearch: asText,
  component: lazyRouteComponent(() => import('./routes/report-route.tsx'), 'ReportRoute'),
});

const definitions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions',
  component: lazyRouteComponent(
    () => import('#features/definitions/definitions-page.tsx'),
    'DefinitionsPage',
  ),
});

const sources = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('#features/sources/source-page.tsx'), 'SourcePage'),
});

const importing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources/import',
  validateSearch: asText,
  // The page that follows an import is fetched now: a log can then be imported with the network cut off.
  loader: () => Promise.all([PerformanceRoute.preload?.(), preloadLevelLine()]),
  component: lazyRouteComponent(() => import('./routes/import-route.tsx'), 'ImportRoute'),
});

const tables = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources/clickhouse',
  validateSearch: asText,
  component: lazyRouteComponent(() => import('./routes/tables-route.tsx'), 'TablesRoute'),
});

// The gallery shows every part of the interface in every state; the build leaves it out.
const Gallery: RouteComponent = import.meta.env.DEV
  ? lazyRouteComponent(() => import('./gallery/gallery.tsx'), 'Gallery')
  : NotFound;
const gallery = createRoute({ getParentRoute: () => rootRoute, path: '/gallery', component: Gallery });

/** The routes of the program. Their paths and search parameters are public: links outside rely on them. */
export function createAppRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      fleet,
      model.addChildren([verdict, performance, drift, retraining, value]),
      ...maturityRoutes,
      report,
      definitions,
      sources,
      importing,
      tables,
      gallery,
    ]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
