import { Page } from '#ui/page.tsx';
import { WizardKicker } from './wizard-kicker.tsx';

/** Earlier results, other people's answers, links and files. */
export function HistoryPage() {
  return (
    <Page title="History, sharing and files" kicker={<WizardKicker />}>
      <div />
    </Page>
  );
}
