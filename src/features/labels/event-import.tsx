import { useState } from 'react';
import { withEvents, type ModelEvent } from '#domain/events/model-event.ts';
import { parseEventRows, type EventTable } from '#domain/events/parse-event-rows.ts';
import { useLocal } from '#queries/local-context.tsx';
import { FileField } from '#ui/file-field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { NoticeList, type ShownNotice } from '#ui/notice-list.tsx';

function outcome({ events, elsewhere, faults }: EventTable, known: number): readonly ShownNotice[] {
  const fresh = `Kept: ${formatCount(known)} new of ${formatCount(events.length)} found.`;
  return [
    { text: fresh },
    ...(elsewhere > 0
      ? [{ text: `Left out, because they are about other models: ${formatCount(elsewhere)}.` }]
      : []),
    ...faults
      .slice(0, 5)
      .map(({ row, text }) => ({ text: `Row ${row}: ${text}.`, severity: 'warning' as const })),
    ...(faults.length > 5
      ? [
          {
            text: `Rows that cannot be used beside these: ${formatCount(faults.length - 5)}.`,
            severity: 'warning' as const,
          },
        ]
      : []),
  ];
}

export interface EventImportProps {
  readonly modelId: string;
  readonly events: readonly ModelEvent[];
  readonly disabled: boolean;
  readonly onEvents: (events: readonly ModelEvent[]) => void;
}

/** Events from a CSV file; not offered where this browser reads no files. */
export function EventImport({ modelId, events, disabled, onEvents }: EventImportProps) {
  const local = useLocal();
  const [said, setSaid] = useState<readonly ShownNotice[]>([]);
  if (!local) return null;
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      const table = parseEventRows(await local.logImport.readTable(file), modelId);
      const all = withEvents(events, table.events);
      if (all.length > events.length) onEvents(all);
      setSaid(outcome(table, all.length - events.length));
    } catch (cause) {
      setSaid([{ text: cause instanceof Error ? cause.message : String(cause), severity: 'warning' }]);
    }
  };
  return (
    <>
      <FileField
        label="Events from a CSV file"
        hint="Columns time, kind, text, model; rows without a model are about every model."
        accept=".csv,text/csv"
        disabled={disabled}
        onChange={(file) => void read(file)}
      />
      <NoticeList notices={said} label="Result of the import" />
    </>
  );
}
