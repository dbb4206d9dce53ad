import type { DocumentConflict } from '#queries/use-document.ts';
import { describeError } from '#queries/describe-error.ts';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { NoticeList } from '#ui/notice-list.tsx';
import type { Fault } from '#domain/economics/fault.ts';

export interface DocumentStateProps {
  /** As in “the costs”. */
  readonly what: string;
  readonly conflict: DocumentConflict | null;
  readonly saveError: Error | null;
}

/** What happened to the last save, where it did not go through. */
export function DocumentState({ what, conflict, saveError }: DocumentStateProps) {
  return (
    <>
      {conflict && (
        <ConflictNotice what={what} onKeepMine={conflict.keepMine} onTakeTheirs={conflict.takeTheirs} />
      )}
      {saveError && (
        <NoticeList
          notices={[{ text: `Not saved. ${describeError(saveError).says}`, severity: 'warning' }]}
        />
      )}
    </>
  );
}

const sentence = ({ what, remedy }: Fault) => `${what} ${remedy}`;

/** What is wrong, or odd, in sentences. */
export function FaultList({ faults, label }: { readonly faults: readonly Fault[]; readonly label: string }) {
  return (
    <NoticeList
      label={label}
      notices={faults.map((fault) => ({ text: sentence(fault), severity: 'warning' as const }))}
    />
  );
}
