import { costSheetFaults, costStages, type CostLine, type CostSheet } from './cost-sheet.ts';
import { costBounds, shareBounds } from './fault.ts';
import { JsonFields } from './json-fields.ts';

const any = { ...costBounds('Amount'), least: -Infinity, most: Infinity };

function readLine(json: unknown, path: string, faults: JsonFields['faults']): CostLine {
  const fields = JsonFields.of(json, path, faults);
  return {
    stage: fields.choice('stage', costStages),
    what: fields.text('what') ?? '',
    quantity: fields.number('quantity', { ...any, meaning: 'Quantity' }),
    unit: fields.text('unit') ?? '',
    price: fields.number('price', { ...any, meaning: 'Price' }),
    times: fields.numberOr('times', { ...any, meaning: 'Times' }, 1),
    failedShare: fields.numberOr('failed_share', shareBounds('Share of failed jobs'), 0),
  };
}

/** A cost sheet as documents hold it. @param currency of the document around it. */
export function readCostSheet(fields: JsonFields, currency: string): CostSheet {
  const platform = fields.has('platform') ? fields.object('platform') : null;
  const sheet: CostSheet = {
    currency,
    pricedOn: fields.text('priced_on'),
    lines: fields.has('lines')
      ? fields.items('lines').map(({ value, path }) => readLine(value, path, fields.faults))
      : [],
    platform: platform && {
      perYear: platform.number('per_year', { ...any, meaning: 'Platform cost per year' }),
      retrainsPerYear: platform.number('retrains_per_year', { ...any, meaning: 'Retrains per year' }),
    },
    share: fields.numberOr('share', { ...any, meaning: 'Share of the training run' }, 1),
  };
  for (const { path, what, remedy } of costSheetFaults(sheet)) fields.fault(path, what, remedy);
  return sheet;
}

/** The inverse of {@link readCostSheet}. */
export const writeCostSheet = ({ pricedOn, lines, platform, share }: CostSheet) => ({
  priced_on: pricedOn,
  lines: lines.map(({ failedShare, ...line }) => ({ ...line, failed_share: failedShare })),
  platform: platform && { per_year: platform.perYear, retrains_per_year: platform.retrainsPerYear },
  share,
});
