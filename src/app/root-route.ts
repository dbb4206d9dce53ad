import { createRootRoute } from '@tanstack/react-router';
import type { Search } from '#view/search.ts';
import { NotFound } from './not-found.tsx';
import { PageError } from './page-error.tsx';
import { Shell } from './shell.tsx';

/** The frame around every page. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

/** Search parameters stay text; each page parses them into its own view. */
export const asText = (search: Record<string, unknown>): Search => search as Search;
