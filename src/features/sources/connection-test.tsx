import { useState, type ReactNode } from 'react';
import type { Backend } from '#backend/contract.ts';
import { testConnection, type ConnectionStep, type StepResult } from '#queries/connection-test.ts';
import { Button } from '#ui/button.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './source-page.module.css';

const stepText: Record<ConnectionStep, string> = {
  describe: 'What it is and can do',
  models: 'List of models',
  profile: 'A profile',
};

export interface ConnectionTestProps {
  /** What is tried, for those who hear the button. */
  readonly name: string;
  readonly open: () => Backend;
  /** What can be done once the connection stands. */
  readonly children?: ReactNode;
}

/** Tries a source and says exactly what failed. */
export function ConnectionTest({ name, open, children }: ConnectionTestProps) {
  const [ender, setEnder] = useState<AbortController | null>(null);
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const run = () => {
    const next = new AbortController();
    setEnder(next);
    setResults([]);
    testConnection({ backend: open(), signal: next.signal, clock: () => performance.now() })
      .then(setResults)
      // Only an abort arrives here, and it was the reader's own.
      .catch(() => undefined)
      .finally(() => setEnder(null));
  };
  const stands = results.length > 0 && results.every(({ error }) => error === null);
  return (
    <div className={styles.test}>
      <div className={styles.testActions}>
        {ender ? (
          <Button onClick={() => ender.abort()}>Cancel the test</Button>
        ) : (
          <Button onClick={run} aria-label={`Test connection to ${name}`}>
            Test connection
          </Button>
        )}
        {ender && <span role="status">Asking…</span>}
        {stands && children}
      </div>
      {results.length > 0 && (
        <ol className={styles.steps} aria-label="What the test found">
          {results.map(({ step, milliseconds, error, finding }) => (
            <li key={step}>
              <StatusBadge status={error ? 'act' : 'ok'} label={error ? 'Failed' : 'Works'} />{' '}
              <strong>{stepText[step]}</strong> after {formatCount(Math.round(milliseconds))} ms:{' '}
              {error ? `${error.says} ${error.advice}` : finding}
              {error && <code>{finding}</code>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
