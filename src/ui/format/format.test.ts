import { describe, expect, test } from 'vitest';
import { formatCount, formatCountShort } from './format-count.ts';
import { formatDate, formatInstant, formatWindow, toIsoInstant } from './format-date.ts';
import { formatMetric } from './format-metric.ts';
import { formatNumber, formatSigned } from './format-number.ts';
import { formatPercent } from './format-percent.ts';

const march = Date.UTC(2026, 2, 31, 14, 5);

describe('what is missing or cannot be shown is a dash', () => {
  test.each([null, undefined, Number.NaN, Infinity, -Infinity])('%s', (value) => {
    for (const format of [
      formatNumber,
      formatSigned,
      formatPercent,
      formatCount,
      formatCountShort,
      formatDate,
      formatInstant,
    ])
      expect(format(value)).toBe('–');
    expect(formatMetric(value, 'value', 'min')).toBe('–');
    expect(toIsoInstant(value)).toBe('');
  });
});

test.each([
  [0, '0'],
  [-0, '0'],
  [0.123_45, '0.123'],
  [1234.5, '1,235'],
  [-12.34, '−12.3'],
  [0.000_012_34, '0.0000123'],
  [987_654_321, '987,654,321'],
])('%d reads as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('decimals can be kept for a column, without a minus on what rounds to zero', () => {
  expect(formatNumber(12, { decimals: 1 })).toBe('12.0');
  expect(formatNumber(-0.04, { decimals: 1 })).toBe('0.0');
  expect(formatSigned(0.04, { decimals: 1 })).toBe('0.0');
});

test('differences carry their sign', () => {
  expect(formatSigned(0.12)).toBe('+0.12');
  expect(formatSigned(-3.4)).toBe('−3.4');
  expect(formatSigned(0)).toBe('0');
});

test.each([
  [0.1234, '12.3%'],
  [1, '100%'],
  [0.0012, '0.12%'],
  [0, '0%'],
  [-0.051, '−5.1%'],
  [-0.000_001, '0%'],
])('the ratio %d reads as %s', (ratio, text) => {
  expect(formatPercent(ratio)).toBe(text);
});

test('a share just below one never reads as all of it', () => {
  expect(formatPercent(0.9999)).toBe('99.9%');
});

test('counts are whole, in full or short', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatCountShort(1_234_567)).toBe('1.23m');
});

test('dates are days of UTC, whatever the zone of the machine', () => {
  expect(formatDate(Date.UTC(2026, 2, 31, 23, 59))).toBe('31 Mar 2026');
  expect(formatInstant(march)).toBe('31 Mar 2026, 14:05 UTC');
  expect(toIsoInstant(march)).toBe('2026-03-31T14:05:00.000Z');
});

test('a window names its first and last day; its open end is not part of it', () => {
  expect(formatWindow({ start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 3, 1) })).toBe(
    '1 Jan 2026 – 31 Mar 2026',
  );
  expect(formatWindow({ start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 0, 2) })).toBe('1 Jan 2026');
  expect(formatWindow(null)).toBe('All data');
});

test('a metric carries its unit', () => {
  expect(formatMetric(0.8734, 'ratio')).toBe('0.873');
  expect(formatMetric(0.5, 'ratio')).toBe('0.500');
  expect(formatMetric(0.000_25, 'ratio')).toBe('0.00025');
  expect(formatMetric(12.34, 'value', 'min')).toBe('12.3 min');
  expect(formatMetric(12.34, 'value')).toBe('12.3');
  expect(formatMetric(0.4321, 'nats')).toBe('0.432 nats');
  expect(formatMetric(0.0512, 'relative')).toBe('5.1%');
});
