import { Page } from '#ui/page.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { FilesPart } from './files-part.tsx';
import styles from './maturity.module.css';
import { SharePart } from './share-part.tsx';
import { SnapshotsPart } from './snapshots-part.tsx';
import { TogetherPart } from './together-part.tsx';
import { WizardKicker } from './wizard-kicker.tsx';

/** Earlier results, other people's answers, links and files. */
export function HistoryPage() {
  return (
    <Page title="History, sharing and files" kicker={<WizardKicker />}>
      <div className={styles.parts}>
        <SnapshotsPart />
        <TogetherPart />
        <SharePart />
        <FilesPart />
        <EditionChoice />
      </div>
    </Page>
  );
}
