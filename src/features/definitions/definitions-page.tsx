import { metricCatalogue } from '#domain/performance/metric-catalogue.ts';
import type { MetricDefinition } from '#domain/performance/metric.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { Page } from '#ui/page.tsx';
import styles from './definitions-page.module.css';
import { terms } from './terms.ts';

const metrics: readonly MetricDefinition[] = Object.values(metricCatalogue);

const taskNames: Record<Task, string> = {
  binary: 'yes/no models',
  multiclass: 'models with several classes',
  regression: 'models of a quantity',
};

const directions: Record<MetricDefinition['direction'], string> = {
  'higher-is-better': 'higher is better',
  'lower-is-better': 'lower is better',
  'zero-is-best': 'zero is best',
};

const bound = (value: number | null) => (value === null ? '∞' : String(value));

function rangeText({ range: [low, high], direction }: MetricDefinition) {
  return `${low === null ? '−∞' : bound(low)} to ${bound(high)}; ${directions[direction]}`;
}

function Metric({ metric }: { readonly metric: MetricDefinition }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Formula', metric.formula],
    ['Range', rangeText(metric)],
    ['For', metric.tasks.map((task) => taskNames[task]).join(', ')],
    ['Interval', metric.interval],
    ['Exactness', metric.exactness],
    ['Source', metric.source],
  ];
  return (
    <section id={metric.id} className={styles.entry} aria-labelledby={`${metric.id}-name`}>
      <h3 id={`${metric.id}-name`}>
        {metric.name} <code>{metric.id}</code>
      </h3>
      <p>{metric.meaning}</p>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What every number on screen means; made from the catalogue that computes them. */
export function DefinitionsPage() {
  return (
    <Page
      title="Definitions"
      lede="What each number means, how it is computed, how sure it is, and where the definition comes from."
    >
      <div className={styles.columns}>
        <nav aria-label="On this page" className={styles.contents}>
          <ul>
            {[...terms, ...metrics].map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <h2>Terms</h2>
          {terms.map((term) => (
            <section key={term.id} id={term.id} className={styles.entry} aria-labelledby={`${term.id}-name`}>
              <h3 id={`${term.id}-name`}>{term.name}</h3>
              <p>{term.text}</p>
            </section>
          ))}
          <h2>Metrics</h2>
          {metrics.map((metric) => (
            <Metric key={metric.id} metric={metric} />
          ))}
        </div>
      </div>
    </Page>
  );
}
