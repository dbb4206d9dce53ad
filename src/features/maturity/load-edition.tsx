import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Json } from '#backend/contract.ts';
import { faultText } from '#domain/maturity/json-reader.ts';
import { readEdition } from '#domain/maturity/read-edition.ts';
import { currentEdition, shippedEditions } from '#domain/maturity/shipped-editions.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/chart/download.ts';
import { FileField } from '#ui/file-field.tsx';
import styles from './maturity.module.css';

const mostBytes = 2_000_000;

/** What a picked file holds: an edition as JSON, or one sentence on why not. */
async function readEditionFile(file: File): Promise<{ readonly json: Json; readonly id: string } | string> {
  if (file.size > mostBytes) return `${file.name} is too large for an edition.`;
  let json: Json;
  try {
    json = JSON.parse(await file.text()) as Json;
  } catch {
    return `${file.name} is not JSON, or was cut off.`;
  }
  const read = readEdition(json);
  if (!read.ok) return `${file.name} cannot be used: ${read.faults.map(faultText).slice(0, 3).join('; ')}.`;
  if (shippedEditions.some(({ id }) => id === read.value.id))
    return `${file.name} calls itself “${read.value.id}”, as an edition does that came with Plumbline. Give it an id of its own.`;
  return { json, id: read.value.id };
}

/** A team's own questions and thresholds: out to be edited, in to be used. */
export function LoadEdition() {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState('');
  const load = async (file: File | null) => {
    if (!file) return;
    const read = await readEditionFile(file);
    if (typeof read === 'string') {
      setSaid(read);
      return;
    }
    const key = { kind: 'edition', name: read.id } as const;
    const { signal } = new AbortController();
    try {
      const kept = await backend.documents.read(key, signal);
      await backend.documents.save(key, { content: read.json, base: kept?.revision ?? null }, signal);
      await queryClient.invalidateQueries({ queryKey: [backend.id] });
      setSaid(
        `Edition “${read.id}” is at hand now: choose it under History, sharing and files of an assessment.`,
      );
    } catch (cause) {
      setSaid(cause instanceof Error ? describeError(cause).says : 'It could not be kept.');
    }
  };
  const edit = () =>
    download(
      `plumbline-edition-${currentEdition.id}.json`,
      new Blob(
        [`${JSON.stringify({ format: 'plumbline-edition', version: 1, ...currentEdition }, null, 2)}\n`],
        {
          type: 'application/json',
        },
      ),
    );
  return (
    <details>
      <summary>Questions and thresholds of your own</summary>
      <p>
        Everything that is asked, and every threshold, stands in one document. Download it, give it an id of
        its own, change it, and load it here.
      </p>
      <div className={styles.start}>
        <Button onClick={edit}>Download the edition</Button>
        <FileField
          label="Load an edition"
          accept=".json,application/json"
          onChange={(file) => void load(file)}
        />
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
