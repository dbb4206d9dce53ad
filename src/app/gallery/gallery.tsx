import type { ReactNode } from 'react';
import { Page } from '#ui/page.tsx';
import styles from './gallery.module.css';
import { GridCharts } from './grid-charts.tsx';
import { PanelStates } from './panel-states.tsx';
import { Controls, Parts } from './parts.tsx';
import { ShapeCharts } from './shape-charts.tsx';
import { TimeCharts } from './time-charts.tsx';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Every part of the interface in every state, with seeded data. Development only. */
export function Gallery() {
  return (
    <Page title="Gallery" lede="Every part of the interface in every state." toolbar={<Controls />}>
      <Section title="Parts">
        <Parts />
      </Section>
      <Section title="Panels">
        <div className={styles.grid}>
          <PanelStates />
        </div>
      </Section>
      <Section title="Over time">
        <TimeCharts />
      </Section>
      <Section title="Shapes">
        <div className={styles.charts}>
          <ShapeCharts />
          <GridCharts />
        </div>
      </Section>
    </Page>
  );
}
