import { Link, Outlet, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { LazyLevelLine } from './lazy-level-line.tsx';
import styles from './model-layout.module.css';

/** Pages of a model, in the order of the questions. */
const pages = [
  { to: '/models/$modelId', label: 'Verdict' },
  { to: '/models/$modelId/performance', label: 'Performance' },
  { to: '/models/$modelId/drift', label: 'Drift' },
  { to: '/models/$modelId/retraining', label: 'Retraining' },
  { to: '/models/$modelId/value', label: 'Value' },
] as const;

/** What all pages of a model share: the way from one to the next. */
export function ModelLayout() {
  const { modelId } = useParams({ from: '/models/$modelId' });
  const [now] = useState(() => Date.now());
  return (
    <>
      <nav aria-label="This model" className={styles.nav} data-screen-only>
        {pages.map(({ to, label }) => (
          <Link key={to} to={to} params={{ modelId }} activeOptions={{ includeSearch: false, exact: true }}>
            {label}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<div className={styles.line} />}>
        <LazyLevelLine modelId={modelId} now={now} />
      </Suspense>
      <Outlet />
    </>
  );
}
