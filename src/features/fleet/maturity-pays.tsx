import type { ChartRow, ChartValue } from '#ui/chart/chart-row.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { XyChart, type XySeries } from '#ui/chart/xy-chart.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { levelOf, type Placed } from './fleet-rungs.ts';

const series: readonly XySeries[] = [
  { id: 'value', label: 'Models', role: 'metric', xKey: 'level', yKey: 'value', nameKey: 'model' },
];

const levels = [1, 2, 3, 4, 5];

/** Models with both a level and a value, in the currency that most of them have. */
function pairs(models: readonly Placed[]) {
  const known = models.flatMap((model) => {
    const level = levelOf(model);
    const worth = model.worth?.perThousand;
    return level === null || !worth
      ? []
      : [{ model: model.title, level, value: worth.amount, currency: worth.currency }];
  });
  const count = (currency: string) => known.filter((pair) => pair.currency === currency).length;
  const [currency = ''] = known.map((pair) => pair.currency).toSorted((a, b) => count(b) - count(a));
  return {
    currency,
    rows: known.filter((pair) => pair.currency === currency),
    others: known.length - count(currency),
  };
}

const asNumber = (value: ChartValue | undefined) => formatNumber(typeof value === 'number' ? value : null);

const columns = (currency: string) => [
  { key: 'model', label: 'Model', format: (value: ChartValue | undefined) => String(value ?? '') },
  { key: 'level', label: 'Level', align: 'end' as const, format: asNumber },
  {
    key: 'value',
    label: `Value per 1,000 predictions (${currency})`,
    align: 'end' as const,
    format: asNumber,
  },
];

function summary(rows: readonly { readonly level: number }[], others: number): string {
  const count = rows.length;
  const few = `${formatCount(count)} models have both a level and a value`;
  const apart = others > 0 ? ` ${others} in another currency are left out.` : '';
  return `${few}. So few models prove nothing: what they are used for differs more than how they are run.${apart}`;
}

/** Does maturity pay? Level against value, where both are known. */
export function MaturityPays({ models }: { readonly models: readonly Placed[] }) {
  const { currency, rows, others } = pairs(models);
  if (rows.length < 2)
    return (
      <p>
        <strong>Does maturity pay?</strong> Once two models have both an assessment and a value, level and
        value stand side by side here.
      </p>
    );
  const chartRows: readonly ChartRow[] = rows.map(({ model, level, value }) => ({ model, level, value }));
  return (
    <ChartFrame
      title="Does maturity pay?"
      level={3}
      summary={summary(rows, others)}
      columns={columns(currency)}
      rows={chartRows}
      fileName="maturity-and-value"
      height={240}
    >
      <XyChart
        rows={chartRows}
        series={series}
        xFormat={formatNumber}
        yFormat={formatNumber}
        xLabel="Level"
        yLabel={`${currency} per 1,000 predictions`}
        xDomain={[0.5, 5.5]}
        xTicks={levels}
        height={240}
      />
    </ChartFrame>
  );
}
