import { type ReactNode, useId } from 'react';
import type { Instant } from '#domain/time/instant.ts';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';
import { formatInstant } from './format/format-date.ts';
import { NoticeList, type ShownNotice } from './notice-list.tsx';
import styles from './panel.module.css';
import { Skeleton } from './skeleton.tsx';

/** The part of a query's result that a panel looks at. TanStack Query's `UseQueryResult` fits. */
export interface PanelQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  /** When the data came, ms since epoch; 0 before. */
  readonly dataUpdatedAt?: Instant;
  refetch(): unknown;
}

/** An error in words for the screen. */
export interface ErrorDescription {
  /** What went wrong. */
  readonly says: string;
  /** What the reader can do. */
  readonly advice: string;
  /** The exact fault, for whoever runs the source. */
  readonly detail?: string | null;
  /** Asking again may help: a Retry button stands beside it. */
  readonly retryable: boolean;
  /** The source cannot do this at all: said as information, not as a failure. */
  readonly unsupported?: boolean;
}

export interface PanelProps<Data> {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly query: PanelQuery<Data>;
  describeError(error: Error): ErrorDescription;
  isEmpty?(data: Data): boolean;
  readonly emptyMessage?: string;
  readonly emptyAdvice?: ReactNode;
  /** Remarks above the content; more than none means the answer is partial or needs a caveat. */
  readonly notices?: readonly ShownNotice[] | ((data: Data) => readonly ShownNotice[]);
  /** Newest fact behind the data, for the banner over an old picture. */
  asOf?(data: Data): Instant | null;
  /** Height of the content in pixels, kept free while loading. */
  readonly height?: number;
  readonly actions?: ReactNode;
  /** The content shows the title itself (a chart does): the panel then shows it only while there is no content. */
  readonly contentHasTitle?: boolean;
  readonly children: (data: Data) => ReactNode;
}

type Title = Pick<PanelProps<unknown>, 'level' | 'title' | 'actions'> & { readonly id: string };

function PanelTitle({ level = 2, title, actions, id }: Title) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.head}>
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {actions}
    </div>
  );
}

function Failure({ error, onRetry, busy }: { error: ErrorDescription; onRetry: () => void; busy: boolean }) {
  return (
    <div
      className={error.unsupported ? styles.unsupported : styles.failure}
      role={error.unsupported ? undefined : 'alert'}
    >
      <p className={styles.says}>{error.says}</p>
      <p className={styles.advice}>{error.advice}</p>
      {error.detail && (
        <details className={styles.detail}>
          <summary>Detail</summary>
          <code>{error.detail}</code>
        </details>
      )}
      {error.retryable && (
        <Button onClick={onRetry} disabled={busy}>
          {busy ? 'Trying again…' : 'Retry'}
        </Button>
      )}
    </div>
  );
}

/** One question's answer, in whatever state it is: loading, failed, stale, unsupported, empty, partial or ready. */
export function Panel<Data>(props: PanelProps<Data>) {
  const { title, level = 2, query, describeError, actions, contentHasTitle = false, height = 240 } = props;
  const id = useId();
  const { data, error, isFetching } = query;
  const retry = () => void query.refetch();
  const ready = data !== undefined && !props.isEmpty?.(data);
  return (
    <section
      className={styles.panel}
      {...(contentHasTitle && ready ? { 'aria-label': title } : { 'aria-labelledby': id })}
      aria-busy={isFetching}
    >
      {!(contentHasTitle && ready) && <PanelTitle level={level} title={title} actions={actions} id={id} />}
      {data === undefined && error && (
        <Failure error={describeError(error)} onRetry={retry} busy={isFetching} />
      )}
      {data === undefined && !error && <Skeleton height={height} label={`Loading ${title}`} />}
      {data !== undefined && <Content {...props} data={data} retry={retry} />}
    </section>
  );
}

function Content<Data>(props: PanelProps<Data> & { readonly data: Data; readonly retry: () => void }) {
  const { data, query, describeError, notices = [], asOf, retry, isEmpty, children } = props;
  const old = asOf?.(data) ?? query.dataUpdatedAt ?? null;
  return (
    <>
      {query.error && (
        <div className={styles.stale} role="status">
          <p>
            <strong>Not refreshed. </strong>
            {describeError(query.error).says} This picture is from {formatInstant(old)}.
          </p>
          <Button onClick={retry} disabled={query.isFetching}>
            {query.isFetching ? 'Trying again…' : 'Retry'}
          </Button>
        </div>
      )}
      <NoticeList notices={typeof notices === 'function' ? notices(data) : notices} />
      {isEmpty?.(data) ? (
        <Empty message={props.emptyMessage ?? 'Nothing here in this window.'} advice={props.emptyAdvice} />
      ) : (
        children(data)
      )}
      {query.isFetching && !query.error && (
        <p className={styles.refreshing} role="status">
          Refreshing…
        </p>
      )}
    </>
  );
}
