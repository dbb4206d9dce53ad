import { useState } from 'react';
import type { Evidence, EvidenceInput } from '#domain/verdict/evidence.ts';
import { evidenceText, evidenceWords } from '#domain/verdict/evidence-words.ts';
import type { Gathered } from '#domain/verdict/gather.ts';
import { statable, type StatedEvidence } from '#domain/verdict/stated-evidence.ts';
import { describeError } from '#queries/describe-error.ts';
import { useStatedEvidence } from '#queries/use-stated-evidence.ts';
import { Button } from '#ui/button.tsx';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { SelectField, TextField } from '#ui/field.tsx';
import { NoticeList } from '#ui/notice-list.tsx';
import { Panel } from '#ui/panel.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './verdict-page.module.css';

interface Row {
  readonly input: EvidenceInput;
  readonly answer: string;
  readonly origin: string;
  readonly stated: boolean;
}

/** The questions of yes and no, with their answers and where these come from. */
export function safetyRows(
  evidence: Evidence,
  origins: Gathered['origins'],
  stated: StatedEvidence,
): readonly Row[] {
  return statable.map((input) => {
    const said = stated.evidence[input] !== undefined;
    return {
      input,
      answer: evidenceText(input, evidence[input], ''),
      origin: said
        ? `Said by hand: ${stated.notes[input] || 'no note'}`
        : (origins[input] ?? (evidence[input] === null ? evidenceWords[input].remedy : 'Events and chunks.')),
      stated: said,
    };
  });
}

const columnsFor = (
  onTakeBack: (input: EvidenceInput) => void,
  disabled: boolean,
): readonly TableColumn<Row>[] => [
  { id: 'question', label: 'Question', cell: ({ input }) => evidenceWords[input].name },
  { id: 'answer', label: 'Answer', cell: ({ answer }) => answer },
  { id: 'origin', label: 'Where it comes from', cell: ({ origin }) => origin },
  {
    id: 'back',
    label: 'Said by hand',
    cell: ({ input, stated }) =>
      stated && (
        <Button
          look="quiet"
          disabled={disabled}
          aria-label={`Take back: ${evidenceWords[input].name}`}
          onClick={() => onTakeBack(input)}
        >
          Take back
        </Button>
      ),
  },
];

const questions = statable.map((input) => ({ value: input, label: evidenceWords[input].name }));
const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

interface StateFormProps {
  readonly disabled: boolean;
  readonly onState: (input: EvidenceInput, value: boolean, note: string) => void;
}

/** Says something against a measurement, or where there is none; a note says why. */
function StateForm({ disabled, onState }: StateFormProps) {
  const [input, setInput] = useState<EvidenceInput>(statable[0] ?? 'incidentOpen');
  const [answer, setAnswer] = useState<'yes' | 'no'>('no');
  const [note, setNote] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onState(input, answer === 'yes', note.trim());
      }}
    >
      <SelectField
        label="Say by hand"
        options={questions}
        value={input}
        onChange={setInput}
        disabled={disabled}
      />
      <SelectField label="Answer" options={answers} value={answer} onChange={setAnswer} disabled={disabled} />
      <TextField label="Why" value={note} onChange={setNote} disabled={disabled} />
      <Button type="submit" disabled={disabled || note.trim() === ''}>
        Say so
      </Button>
    </form>
  );
}

export interface SafetyPanelProps {
  readonly modelId: string;
  readonly evidence: Evidence;
  readonly gathered: Gathered;
}

/** Whether acting is safe: data, leakage, changes around the model. The third thing a verdict rests on. */
export function SafetyPanel({ modelId, evidence, gathered }: SafetyPanelProps) {
  const { query, stated, state, conflict, isSaving, saveError } = useStatedEvidence(modelId);
  const disabled = isSaving || conflict !== null;
  return (
    <Panel title="Whether acting is safe" query={query} describeError={describeError} height={200}>
      {() => (
        <div className={styles.part}>
          {conflict && (
            <ConflictNotice
              what="what was said by hand"
              onKeepMine={conflict.keepMine}
              onTakeTheirs={conflict.takeTheirs}
            />
          )}
          {saveError && (
            <NoticeList
              notices={[{ text: `Not saved. ${describeError(saveError).says}`, severity: 'warning' }]}
            />
          )}
          <Table
            caption="Causes that a retrain does not mend"
            hideCaption
            columns={columnsFor((input) => state(input, null, ''), disabled)}
            rows={safetyRows(evidence, gathered.origins, stated)}
            rowKey={({ input }) => input}
            narrow="stack"
          />
          <StateForm disabled={disabled} onState={state} />
        </div>
      )}
    </Panel>
  );
}
