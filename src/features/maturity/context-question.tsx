import { useId, useState } from 'react';
import { withContext } from '#domain/maturity/change-record.ts';
import {
  contextKinds,
  fitsContext,
  type ContextId,
  type ContextKind,
  type ContextValue,
} from '#domain/maturity/context.ts';
import type { ContextQuestion as Question } from '#domain/maturity/edition.ts';
import { Button } from '#ui/button.tsx';
import { contextWords } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './context-question.module.css';

interface PartProps {
  readonly question: Question;
  readonly value: ContextValue | undefined;
  readonly onChange: (value: ContextValue | undefined) => void;
}

function Choices({ question, value, onChange, name }: PartProps & { readonly name: string }) {
  return question.options.map((option) => (
    <label key={String(option.value)} className={styles.choice}>
      <input
        type="radio"
        name={name}
        checked={value === option.value}
        onChange={() => onChange(option.value)}
      />
      {option.label}
    </label>
  ));
}

interface NumberPartProps extends PartProps {
  readonly id: ContextId;
  readonly unit: string;
}

/** A number as it is typed; what is no answer is kept on screen and told, but not saved. */
function NumberPart({ id, question, value, onChange, unit }: NumberPartProps) {
  const fieldId = useId();
  const [text, setText] = useState(typeof value === 'number' ? String(value) : '');
  const typed = text.trim() === '' ? null : Number(text.replace(',', '.'));
  const isWrong = typed !== null && !fitsContext(id, typed);
  const type = (next: string) => {
    setText(next);
    const number = next.trim() === '' ? undefined : Number(next.replace(',', '.'));
    onChange(number !== undefined && fitsContext(id, number) ? number : undefined);
  };
  // A word empties the field, and a number from elsewhere fills it.
  const isOwn = typed === value || isWrong;
  const shown = typeof value === 'string' ? '' : isOwn || value === undefined ? text : String(value);
  return (
    <div className={styles.number}>
      <input
        id={fieldId}
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${question.label}${unit && ` in ${unit}`}`}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${fieldId}-fault` : undefined}
        value={shown}
        onChange={(event) => type(event.target.value)}
      />
      {unit && <span>{unit}</span>}
      {isWrong && (
        <span id={`${fieldId}-fault`} role="alert" className={styles.fault}>
          Type a number, such as 30.
        </span>
      )}
    </div>
  );
}

/** What the dashboard counted itself, to be taken over. */
function SeenValue({ question }: { readonly question: Question }) {
  const { record, change, seen } = useAssessment();
  const found = seen.context.find(({ input }) => input === question.id);
  if (!found || record.context[question.id] === found.value) return null;
  return (
    <p className={styles.seen}>
      Seen by Plumbline: {found.text}.{' '}
      <Button onClick={() => change(withContext(question.id, found.value))}>
        Use {contextWords(question, found.value)}
      </Button>
    </p>
  );
}

/** One question about the model's circumstances. */
export function ContextQuestion({ question }: { readonly question: Question }) {
  const { record, change } = useAssessment();
  const name = useId();
  const kind: ContextKind = contextKinds[question.id];
  const value = record.context[question.id];
  const props = {
    question,
    value,
    onChange: (next: ContextValue | undefined) => change(withContext(question.id, next)),
  };
  return (
    <fieldset className={styles.question} id={question.id} aria-describedby={`${name}-hint`}>
      <legend>{question.question}</legend>
      <p className={styles.hint} id={`${name}-hint`}>
        {question.hint}
      </p>
      <SeenValue question={question} />
      {(kind.kind === 'count' || kind.kind === 'days') && (
        <NumberPart {...props} id={question.id} unit={kind.kind === 'days' ? 'days' : ''} />
      )}
      <div className={styles.choices}>
        <Choices {...props} name={name} />
      </div>
      <details className={styles.why}>
        <summary>Why this is asked</summary>
        <p>{question.why}</p>
      </details>
    </fieldset>
  );
}
