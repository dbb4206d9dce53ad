import { useState } from 'react';
import type { ListedTable } from '#backend/table-contract.ts';
import { SelectField, TextField } from '#ui/field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import styles from './import-page.module.css';
import { tableOptions, tablesNamed, type TableDraft } from './table-draft.ts';

const roles = [
  { role: 'log', label: 'Prediction log', none: 'Choose a table' },
  { role: 'reference', label: 'Reference log', none: 'None: dates or a column tell it' },
  { role: 'actuals', label: 'Actuals', none: 'None: they stand in the log' },
] as const;

/** More than a list shows at a glance. */
const many = 20;

export interface TableChoiceProps {
  readonly listed: readonly ListedTable[];
  readonly database: string;
  readonly chosen: TableDraft;
  readonly onChange: (chosen: TableDraft) => void;
}

/** Which tables hold the log, its reference and its actuals; found by a part of their name where they are many. */
export function TableChoice({ listed, database, chosen, onChange }: TableChoiceProps) {
  const [search, setSearch] = useState('');
  const found = tablesNamed(listed, search);
  return (
    <section aria-label="Tables" className={styles.choice}>
      <p role="status" className={styles.hint}>
        {listed.length === 1
          ? 'The server answers. This user sees one table.'
          : `The server answers. This user sees ${formatCount(listed.length)} tables${search.trim() === '' ? '' : `; ${formatCount(found.length)} of that name`}.`}
      </p>
      {listed.length > many && (
        <div className={styles.roles}>
          <TextField
            label="Find a table"
            type="search"
            hint="A part of its name, or of its database’s."
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <div className={styles.roles}>
        {roles.map(({ role, label, none }) => (
          <SelectField
            key={role}
            label={label}
            options={[{ value: '', label: none }, ...tableOptions(found, database, chosen[role])]}
            value={chosen[role]}
            onChange={(name) => onChange({ ...chosen, [role]: name })}
          />
        ))}
      </div>
    </section>
  );
}
