import { Link, Outlet } from '@tanstack/react-router';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

const pages = [
  { to: '/', label: 'Fleet', exact: true },
  { to: '/maturity', label: 'Maturity', exact: false },
  { to: '/report', label: 'Report', exact: false },
  { to: '/definitions', label: 'Definitions', exact: false },
  { to: '/sources', label: 'Source', exact: false },
] as const;

/** The frame around every page: skip link, name, navigation, theme. */
export function Shell() {
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <svg viewBox="0 0 16 28" aria-hidden="true" className={styles.mark}>
            <path d="M8 0v15" stroke="currentColor" strokeWidth="1.5" />
            <path d="M3 15h10l-5 12z" fill="currentColor" />
          </svg>
          Plumbline
        </Link>
        <nav aria-label="Pages" className={styles.nav}>
          {pages.map((page) => (
            <Link key={page.to} to={page.to} activeOptions={{ exact: page.exact, includeSearch: false }}>
              {page.label}
            </Link>
          ))}
        </nav>
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
