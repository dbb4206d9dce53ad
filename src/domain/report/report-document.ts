import { amountBounds, countBounds, type Fault } from '#domain/economics/fault.ts';
import { JsonFields } from '#domain/economics/json-fields.ts';
import { readLedger, writeLedger } from '#domain/economics/ledger/ledger-document.ts';
import { readDecision } from '#domain/verdict/read-decision.ts';
import { writeDecision } from '#domain/verdict/write-decision.ts';
import { isInstant } from '#domain/time/instant.ts';
import type { ModelReport, Report, ReportChunk } from './model-report.ts';

const version = 1;
const instants = { least: -8.64e15, most: 8.64e15, meaning: 'An instant, ms since epoch' };
const labelStates = ['mature', 'provisional', 'unlabelled'] as const;

/** The inputs of a report, from which reading makes the same page. */
export const writeReport = ({ made, models }: Report) => ({
  format: 'plumbline-report',
  version,
  made,
  models: models.map(({ decision, ledger, ...rest }) => ({
    ...rest,
    decision: writeDecision(decision),
    ledger: writeLedger(ledger),
  })),
});

export type ReadReport =
  | { readonly outcome: 'read'; readonly report: Report }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] };

function readChunk(fields: JsonFields): ReportChunk {
  const money = (name: string) => fields.numberOr(name, amountBounds('Money'), null);
  const rules = fields.raw('rules');
  const listed: readonly unknown[] = Array.isArray(rules) ? rules : [];
  return {
    key: fields.text('key') ?? '',
    start: fields.numberOr('start', instants, null),
    end: fields.numberOr('end', instants, null),
    rows: fields.number('rows', countBounds('Rows')),
    labels: fields.choice('labels', labelStates),
    n: fields.number('n', countBounds('Labelled rows')),
    total: fields.number('total', amountBounds('Value')),
    standardError: money('standardError'),
    estimated: money('estimated'),
    lostRate: money('lostRate'),
    lostMix: money('lostMix'),
    rules: listed.map((rule, i) => {
      const part = JsonFields.of(rule, `${fields.at('rules')}[${i}]`, fields.faults);
      return { name: part.text('name') ?? '', total: part.number('total', amountBounds('Value')) };
    }),
    perfect: money('perfect'),
  };
}

/** Instants of a list; a report of before there was one has none. */
const readInstants = (raw: unknown): readonly number[] => (Array.isArray(raw) ? raw.filter(isInstant) : []);

function readModel(fields: JsonFields): ModelReport | null {
  const model = fields.object('model');
  const chunks = fields.raw('chunks');
  const listed: readonly unknown[] = Array.isArray(chunks) ? chunks : [];
  if (!Array.isArray(chunks))
    fields.fault('chunks', 'Is no list of chunks.', 'Choose the JSON that a report page gave.');
  const { ledger, unreadable } = readLedger(fields.raw('ledger'));
  if (unreadable > 0)
    fields.fault(
      'ledger.retrains',
      `${unreadable} retrains cannot be read.`,
      'Choose the JSON that a report page gave.',
    );
  const decision = readDecision(fields.raw('decision'));
  if (decision.outcome === 'faulty') {
    for (const { path, what, remedy } of decision.faults) fields.fault(`decision.${path}`, what, remedy);
    return null;
  }
  return {
    model: {
      id: model.text('id') ?? '',
      name: model.text('name') ?? '',
      description: model.text('description'),
      simulated: model.flag('simulated') ?? false,
    },
    asOf: fields.numberOr('asOf', instants, null),
    decision: decision.input,
    basis: fields.text('basis'),
    chunks: listed.map((chunk, i) =>
      readChunk(JsonFields.of(chunk, `${fields.at('chunks')}[${i}]`, fields.faults)),
    ),
    ledger,
    goLives: readInstants(fields.raw('goLives')),
  };
}

/** Reads the inputs of a report, or says all that is wrong with them. */
export function readReport(json: unknown): ReadReport {
  const fields = JsonFields.of(json, '');
  if (fields.faults.length === 0 && fields.raw('format') !== 'plumbline-report')
    fields.fault('format', 'This is no report of Plumbline.', 'Choose the JSON that a report page gave.');
  else if (fields.faults.length === 0 && fields.raw('version') !== version)
    fields.fault(
      'version',
      `Is ${JSON.stringify(fields.raw('version')) ?? 'missing'}; this Plumbline reads version ${version}.`,
      'Open it with the Plumbline that wrote it, or a newer one.',
    );
  if (fields.faults.length > 0) return { outcome: 'faulty', faults: fields.faults };
  const models = fields.raw('models');
  const listed: readonly unknown[] = Array.isArray(models) ? models : [];
  if (listed.length === 0) fields.fault('models', 'The report is about no model.', 'Choose another file.');
  const read = listed.map((model, i) => readModel(JsonFields.of(model, `models[${i}]`, fields.faults)));
  const made = fields.number('made', instants);
  if (fields.faults.length > 0) return { outcome: 'faulty', faults: fields.faults };
  return { outcome: 'read', report: { made, models: read.filter((model) => model !== null) } };
}
