const figure = /^([+−]?[\d,]+)(?:\.(\d+))?(\D*)$/;

/** As many decimals as the step between ticks needs. */
function decimalsOf(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return Math.min(20, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

/**
 * Labels of an axis: the format's own, with the same number of decimals on all, no more than one of them needs (0.70,
 * 0.75, 0.80); where the format
 * rounds two ticks to the same label, plain numbers with the decimals the step needs.
 */
export function axisFigures(ticks: readonly number[], format: (value: number) => string): string[] {
  const texts = ticks.map(format);
  if (new Set(texts).size < texts.length)
    return ticks.map((tick) => tick.toFixed(decimalsOf(ticks)).replace(/^-/, '−'));
  const parts = texts.map((text) => figure.exec(text));
  const decimals = Math.max(...parts.map((part) => part?.[2]?.replace(/0+$/, '').length ?? 0));
  return texts.map((text, index) => {
    const [, whole, fraction = '', unit = ''] = parts[index] ?? [];
    if (whole === undefined) return text;
    if (decimals === 0 || ticks[index] === 0) return `${whole}${unit}`;
    return `${whole}.${fraction.slice(0, decimals).padEnd(decimals, '0')}${unit}`;
  });
}
