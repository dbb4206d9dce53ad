import { useEffect, useState } from 'react';
import { eachDriftColumn } from '#domain/drift/drift-columns.ts';
import { driftSeries, type DriftSeries } from '#domain/drift/drift-series.ts';
import type { DriftMeasureId } from '#domain/drift/measure.ts';
import { driftPresets, type PresetId } from '#domain/drift/preset.ts';
import type { DriftSelection } from './drift-selection.ts';

/** What is computed: the chunks looked at by a preset, with one measure or the preset's own for each kind of column. */
export interface DriftWork {
  readonly selection: DriftSelection;
  readonly preset: PresetId;
  readonly measure: DriftMeasureId | null;
}

export interface DriftResult {
  readonly of: DriftWork;
  readonly series: readonly DriftSeries[];
}

/** Milliseconds of work between two looks at what the reader does. */
const slice = 25;

function* work({ selection: { profile }, preset, measure }: DriftWork): Generator<DriftSeries, void> {
  const { headline, measures } = driftPresets[preset];
  for (const column of eachDriftColumn(profile)) {
    const { kind } = column.spec;
    const asked = measure !== null && measures[kind].includes(measure) ? measure : headline[kind];
    yield driftSeries(column, { measure: asked, preset });
  }
}

/**
 * The drift of every column, computed in slices so that the page answers meanwhile, however many columns there are.
 * While other work is under way the result before stays.
 * @returns the newest result, null before the first; and how many columns are done of the work under way.
 */
export function useDriftSeries({ selection, preset, measure }: DriftWork) {
  const [result, setResult] = useState<DriftResult | null>(null);
  const [done, setDone] = useState(0);
  useEffect(() => {
    const of = { selection, preset, measure };
    const steps = work(of);
    const series: DriftSeries[] = [];
    let timer = 0;
    const run = () => {
      const until = performance.now() + slice;
      do {
        const { value } = steps.next();
        if (!value) {
          setResult({ of, series });
          return;
        }
        series.push(value);
      } while (performance.now() < until);
      setDone(series.length);
      timer = window.setTimeout(run);
    };
    timer = window.setTimeout(run);
    return () => window.clearTimeout(timer);
  }, [selection, preset, measure]);
  const of = result?.of;
  const busy = of?.selection !== selection || of.preset !== preset || of.measure !== measure;
  return { result, done, busy };
}
