import { Page } from '#ui/page.tsx';
import { TimeCharts } from './time-charts.tsx';

/** Every part of the interface in every state, with seeded data. Development only. */
export function Gallery() {
  return (
    <Page title="Gallery" lede="Every part of the interface in every state.">
      <TimeCharts />
    </Page>
  );
}
