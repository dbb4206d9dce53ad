import { createContext, useContext } from 'react';

export interface FrameState {
  /** Width of the drawing area in pixels; 0 before it is measured. */
  readonly width: number;
  /** Series that the reader switched off. */
  readonly hidden: ReadonlySet<string>;
}

export const FrameContext = createContext<FrameState>({ width: 0, hidden: new Set() });

/** What a chart learns from the frame around it. */
export const useFrame = (): FrameState => useContext(FrameContext);
