import { createContext, useContext } from 'react';

/** Where the reader is: a row of the chart and the key of a column; the column is null while a pointer hovers. */
export interface ActivePoint {
  readonly row: number;
  readonly key: string | null;
}

export interface FrameState {
  /** Width of the drawing area in pixels; 0 before it is measured. */
  readonly width: number;
  /** Series that the reader switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly active: ActivePoint | null;
  setActive(point: ActivePoint | null): void;
}

const outside: FrameState = { width: 0, hidden: new Set(), active: null, setActive: () => undefined };

export const FrameContext = createContext<FrameState>(outside);

/** What a chart learns from the frame around it. */
export const useFrame = (): FrameState => useContext(FrameContext);
