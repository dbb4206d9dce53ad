import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { NumberField } from './number-field.tsx';

function Probe({ start }: { readonly start: number | null }) {
  const [value, setValue] = useState<number | null>(start);
  return (
    <>
      <NumberField label="Price" unit="EUR" value={value} onChange={setValue} />
      <button type="button" onClick={() => setValue(42)}>
        Template
      </button>
      <output>{String(value)}</output>
    </>
  );
}

it('keeps what is typed and hands over numbers', async () => {
  await render(<Probe start={1.5} />);
  const field = page.getByLabelText('Price');
  await expect.element(field).toHaveValue('1.5');
  for (const [typed, value] of [
    ['-', 'NaN'],
    ['-2.', '-2'],
    ['1 250.5', '1250.5'],
    ['.5', '0.5'],
    ['12 EUR', 'NaN'],
    ['', 'null'],
    ['-0', '0'],
  ] as const) {
    await field.fill(typed);
    await expect.element(page.getByRole('status')).toHaveTextContent(value);
    await expect.element(field).toHaveValue(typed);
  }
});

it('marks what is no number, and takes a value from elsewhere', async () => {
  await render(<Probe start={null} />);
  const field = page.getByLabelText('Price');
  await field.fill('abc');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Template' }).click();
  await expect.element(field).toHaveValue('42');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
});
