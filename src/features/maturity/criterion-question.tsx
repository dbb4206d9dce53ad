import { useId } from 'react';
import type { AnswerValue } from '#domain/maturity/answer.ts';
import { withAnswer, withoutAnswers } from '#domain/maturity/change-record.ts';
import { allTrue } from '#domain/maturity/condition.ts';
import type { Criterion } from '#domain/maturity/edition.ts';
import { TextField } from '#ui/field.tsx';
import { answerWords } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './criterion-question.module.css';
import { EvidenceFields } from './evidence-fields.tsx';
import { SeenNote } from './seen-note.tsx';
import { NoteField } from './note-field.tsx';

export interface CriterionQuestionProps {
  readonly criterion: Criterion;
  /** Only the tick and "not sure": for the first look. */
  readonly brief?: boolean;
}

function WhyAsked({ criterion }: { readonly criterion: Criterion }) {
  const { edition } = useAssessment();
  const titles = criterion.sources.map(
    (id) => edition.sources.find((source) => source.id === id)?.title ?? id,
  );
  return (
    <details className={styles.why}>
      <summary>Why this is asked</summary>
      <p>{criterion.why}</p>
      <p>After {titles.join('; ')}.</p>
    </details>
  );
}

/** What an unticked statement may mean, beside plain no. */
function useOtherwise({ criterion, brief = false }: CriterionQuestionProps): readonly AnswerValue[] {
  const { record } = useAssessment();
  if (brief) return ['no', 'unsure'];
  const rule = criterion.notApplicable;
  const offered = rule !== undefined && allTrue(rule.when, record.context) === 'yes';
  const chosen = record.answers[criterion.id]?.value === 'not-applicable';
  return ['no', 'partly', 'unsure', ...(offered || chosen ? (['not-applicable'] as const) : [])];
}

function Otherwise(props: CriterionQuestionProps) {
  const { criterion } = props;
  const { record, change, now } = useAssessment();
  const name = useId();
  const value = record.answers[criterion.id]?.value;
  const choose = (chosen: AnswerValue) => {
    const reason = chosen === 'not-applicable' ? { reason: criterion.notApplicable?.reason ?? '' } : {};
    change(withAnswer(criterion.id, { value: chosen, ...reason }, now));
  };
  return (
    <fieldset className={styles.otherwise}>
      <legend>If not:</legend>
      {useOtherwise(props).map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={value === option} onChange={() => choose(option)} />
          {answerWords[option]}
        </label>
      ))}
    </fieldset>
  );
}

/** One tick statement with what stands beside it. Each change is saved at once. */
export function CriterionQuestion(props: CriterionQuestionProps) {
  const { criterion, brief = false } = props;
  const { record, change, now } = useAssessment();
  const hintId = useId();
  const answer = record.answers[criterion.id];
  const ticked = answer?.value === 'yes';
  const tick = (isOn: boolean) =>
    change(
      isOn || answer?.evidence || answer?.note
        ? withAnswer(criterion.id, { value: isOn ? 'yes' : 'no' }, now)
        : withoutAnswers([criterion.id]),
    );
  return (
    <div className={styles.question} role="group" aria-label={criterion.title} id={criterion.id}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={ticked}
          aria-describedby={hintId}
          onChange={(event) => tick(event.target.checked)}
        />
        <span>{criterion.statement}</span>
      </label>
      <p className={styles.hint} id={hintId}>
        To point at: {criterion.evidence}
      </p>
      <SeenNote criterion={criterion.id} />
      {!ticked && <Otherwise {...props} />}
      {answer?.value === 'not-applicable' && (
        <TextField
          label="Why it does not apply"
          value={answer.reason}
          onChange={(reason) => change(withAnswer(criterion.id, { reason }, now))}
        />
      )}
      {ticked && !brief && <EvidenceFields criterion={criterion.id} />}
      {!brief && (
        <div className={styles.more}>
          <WhyAsked criterion={criterion} />
          <NoteField criterion={criterion.id} />
        </div>
      )}
    </div>
  );
}
