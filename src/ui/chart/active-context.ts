import { createContext, useContext } from 'react';

/** Where the reader is: a row of the chart and the key of a column; the column is null while a pointer hovers. */
export interface ActivePoint {
  readonly row: number;
  readonly key: string | null;
}

export interface ActiveState {
  readonly active: ActivePoint | null;
  setActive(point: ActivePoint | null): void;
}

/** Apart from the frame's context: a moving pointer redraws the cursor only, never the chart. */
export const ActiveContext = createContext<ActiveState>({ active: null, setActive: () => undefined });

export const useActive = (): ActiveState => useContext(ActiveContext);
