import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import type { ChartEvent } from './time-series-props.ts';

export interface PlacedEvent extends ChartEvent {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  /** 0 is next to the plot. */
  readonly row: number;
}

/** Sets the names of events on as few rows as keep them apart, turned inwards at the right end. */
export function placeEvents(
  events: readonly ChartEvent[],
  x: Scale,
  box: Pick<PlotBox, 'left' | 'width'>,
): PlacedEvent[] {
  const taken: number[] = [];
  return events
    .toSorted((a, b) => a.at - b.at)
    .map((event) => {
      const place = x.at(event.at);
      const wanted = textWidth(event.label) + 8;
      const anchor = place + wanted <= box.width ? 'start' : 'end';
      const text = fitText(event.label, (anchor === 'start' ? box.width - place : place) - 8);
      const from = anchor === 'start' ? place : place - textWidth(text) - 8;
      const free = taken.findIndex((end) => end <= from);
      const row = free === -1 ? taken.length : free;
      taken[row] = from + textWidth(text) + 14;
      return { ...event, x: place, text, anchor, row };
    });
}
