import { useState } from 'react';
import { allocateBill, usualTags } from '#domain/economics/bills/allocate-bill.ts';
import { billLines, type RunWindow } from '#domain/economics/bills/bill-lines.ts';
import { readPeopleCosts } from '#domain/economics/bills/people-costs.ts';
import { readBill } from '#domain/economics/bills/read-bill.ts';
import type { CostLine, CostSheet } from '#domain/economics/cost-sheet.ts';
import { decimalNumber, decimalText } from '#domain/quantity/decimal.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';
import { useLocal } from '#queries/local-context.tsx';
import { FileField } from '#ui/file-field.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { NoticeList, type ShownNotice } from '#ui/notice-list.tsx';
import styles from './cost-editor.module.css';

type Records = readonly (readonly string[])[];

/** Lines that a file adds, and what is to be said of it. */
interface Taken {
  readonly lines: readonly CostLine[];
  readonly said: readonly ShownNotice[];
}

/** Start of a day so many days on; null for no day. */
const dayOf = (text: string, later = 0): Instant | null =>
  text === '' ? null : Date.parse(text) + later * dayMs;

const counted = (lines: number) => (lines === 1 ? '1 line' : `${lines} lines`);
const warn = (text: string): ShownNotice => ({ text, severity: 'warning' });
const rowText = ({ row, text }: { readonly row: number; readonly text: string }) =>
  warn(`Row ${row}: ${text}.`);

const otherCurrency = (found: string, wanted: string): Taken => ({
  lines: [],
  said: [warn(`The file is in ${found} and the value of predictions in ${wanted}; nothing was added.`)],
});

/** Whose costs are taken, in which currency, and of which time. */
interface Wanted {
  readonly model: string;
  readonly currency: string;
  readonly run: RunWindow;
}

function fromBill(records: Records, { model, currency, run }: Wanted): Taken {
  const bill = readBill(records);
  if (bill.outcome === 'refused') return { lines: [], said: bill.faults.slice(0, 5).map(rowText) };
  if (bill.currency !== currency) return otherCurrency(bill.currency, currency);
  const allocated = allocateBill(bill.charges, usualTags);
  const { lines, leftOut } = billLines(bill.charges, { model, mapping: usualTags, run });
  const { allocatedShare } = allocated;
  return {
    lines,
    said: [
      {
        text: `${counted(lines.length)} added. The bill is ${decimalText(allocated.effective)} ${currency} amortised (${decimalText(allocated.billed)} billed); ${allocatedShare === null ? 'none of it' : formatPercent(allocatedShare)} names a model.`,
      },
      ...(allocatedShare !== null && allocatedShare < 0.9
        ? [warn('More than a tenth of the bill names no model, so costs may be too low.')]
        : []),
      ...leftOut.map(({ what, effective }) =>
        warn(`Left out: ${what}, ${formatNumber(decimalNumber(effective))} ${currency}.`),
      ),
      ...bill.remarks.map((text) => ({ text })),
    ],
  };
}

function fromPeople(records: Records, { model, currency }: Wanted): Taken {
  const { lines, elsewhere, faults, currency: found } = readPeopleCosts(records, model);
  if (found !== null && found !== currency) return otherCurrency(found, currency);
  return {
    lines,
    said: [
      {
        text: `${counted(lines.length)} added${elsewhere > 0 ? `; ${elsewhere} rows are about other models` : ''}.`,
      },
      ...faults.slice(0, 5).map(rowText),
    ],
  };
}

export interface CostImportProps {
  readonly modelId: string;
  readonly sheet: CostSheet;
  readonly disabled: boolean;
  readonly onSheet: (sheet: CostSheet) => void;
}

/** Cost lines from files: a cloud bill by the FOCUS format, and hours and invoices, which no cloud bill holds. */
export function CostImport({ modelId, sheet, disabled, onSheet }: CostImportProps) {
  const local = useLocal();
  const [model, setModel] = useState(modelId);
  const [days, setDays] = useState({ from: '', to: '' });
  const [said, setSaid] = useState<readonly ShownNotice[]>([]);
  if (!local) return null;
  const take = (read: typeof fromBill) => async (file: File | null) => {
    if (!file) return;
    try {
      const taken = read(await local.logImport.readTable(file), {
        model,
        currency: sheet.currency,
        run: { from: dayOf(days.from), until: dayOf(days.to, 1) },
      });
      setSaid(taken.said);
      if (taken.lines.length > 0) onSheet({ ...sheet, lines: [...sheet.lines, ...taken.lines] });
    } catch (cause) {
      setSaid([warn(cause instanceof Error ? cause.message : String(cause))]);
    }
  };
  return (
    <details>
      <summary>Add lines from a bill or a table of hours</summary>
      <div className={styles.fields}>
        <TextField
          label="Name of the model in the files"
          hint="The tag “model”, or the column x_ModelId."
          value={model}
          disabled={disabled}
          onChange={setModel}
        />
        <DateField
          label="First day of the retrain"
          hint="Charges count with the share of their time that lies in these days. Empty: all of the bill."
          value={days.from}
          disabled={disabled}
          onChange={(from) => setDays({ ...days, from })}
        />
        <DateField
          label="Last day of the retrain"
          value={days.to}
          disabled={disabled}
          onChange={(to) => setDays({ ...days, to })}
        />
        <FileField
          label="Bill (FOCUS format)"
          hint="CSV; stages by the tag “stage” or the column x_Stage."
          accept=".csv,text/csv"
          disabled={disabled}
          onChange={(file) => void take(fromBill)(file)}
        />
        <FileField
          label="Hours and invoices"
          hint="CSV: date, model, stage, hours, rate, amount, currency."
          accept=".csv,text/csv"
          disabled={disabled}
          onChange={(file) => void take(fromPeople)(file)}
        />
      </div>
      <NoticeList notices={said} label="What the files held" />
    </details>
  );
}
