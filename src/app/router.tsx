import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch, type Search } from '#view/search.ts';
import { ModelLayout } from './model-layout.tsx';
import { NotFound } from './not-found.tsx';
import { PageError } from './page-error.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageError });

/** Search parameters stay text; each page parses them into its own view. */
const asText = (search: Record<string, unknown>): Search => search as Search;

const fleet = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: asText,
  component: lazyRouteComponent(() => import('./routes/fleet-route.tsx'), 'FleetRoute'),
});

const model = createRoute({
  getParentRoute: () => root,
  path: '/models/$modelId',
  component: ModelLayout,
});

const modelStart = createRoute({
  getParentRoute: () => model,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/models/$modelId/performance', params, replace: true });
  },
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

const definitions = createRoute({
  getParentRoute: () => root,
  path: '/definitions',
  component: lazyRouteComponent(
    () => import('#features/definitions/definitions-page.tsx'),
    'DefinitionsPage',
  ),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('#features/sources/source-page.tsx'), 'SourcePage'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/sources/import',
  validateSearch: asText,
  // The page that follows an import is fetched now: a log can then be imported with the network cut off.
  loader: () => PerformanceRoute.preload?.(),
  component: lazyRouteComponent(() => import('./routes/import-route.tsx'), 'ImportRoute'),
});

// The gallery shows every part of the interface in every state; the build leaves it out.
const Gallery: RouteComponent = import.meta.env.DEV
  ? lazyRouteComponent(() => import('./gallery/gallery.tsx'), 'Gallery')
  : NotFound;
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: Gallery });

/** The routes of the program. Their paths and search parameters are public: links outside rely on them. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      fleet,
      model.addChildren([modelStart, performance]),
      definitions,
      sources,
      importing,
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
