import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { DecisionInput } from '#domain/verdict/decision-input.ts';
import { writeDecision } from '#domain/verdict/write-decision.ts';
import { useGathered } from '#queries/use-gathered.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/chart/download.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { LossPanel } from './loss-panel.tsx';
import { SafetyPanel } from './safety-panel.tsx';
import { VerdictCard } from './verdict-card.tsx';
import styles from './verdict-page.module.css';
import { WorthPanel } from './worth-panel.tsx';

/** Hands the document over that `npm run decide` reads. */
function saveDecision(modelId: string, input: DecisionInput): void {
  const text = `${JSON.stringify(writeDecision(input), null, 2)}\n`;
  download(`${modelId}-decision.json`, new Blob([text], { type: 'application/json' }));
}

/** The verdict, then the three panels that led to it. */
export function VerdictContent({ profile }: { readonly profile: ModelProfile }) {
  const result = useGathered(profile);
  const modelId = profile.model.id;
  if (!result) return <Skeleton height={360} label="Loading what was entered" />;
  const { gathered, decision } = result;
  return (
    <div className={styles.page}>
      <VerdictCard verdict={decision.verdict} />
      <NoticeList
        label="Remarks on the inputs"
        notices={gathered.remarks.map(({ what, remedy }) => ({ text: `${what} ${remedy}` }))}
      />
      <LossPanel gathered={gathered} modelId={modelId} />
      <WorthPanel gathered={gathered} decision={decision} modelId={modelId} />
      <SafetyPanel modelId={modelId} evidence={decision.evidence} gathered={gathered} />
      <div data-screen-only>
        <Button onClick={() => saveDecision(modelId, gathered.input)}>Download all inputs (JSON)</Button>
        <p className={styles.small}>
          <code>npm run decide -- {modelId}-decision.json</code> prints the same verdict and figures.
        </p>
      </div>
    </div>
  );
}
