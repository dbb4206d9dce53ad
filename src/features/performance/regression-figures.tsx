import { DensityFigure } from './density-figure.tsx';
import { FigureGrid } from './figure-grid.tsx';
import type { FigureProps } from './figure-props.ts';
import { ErrorBySizeFigure, ResidualFigure } from './residual-figures.tsx';

/** What lies behind the figures of a model of a quantity. */
export function RegressionFigures(props: FigureProps) {
  const { outcome } = props.selection.current;
  if (outcome?.task !== 'regression') return null;
  return (
    <FigureGrid>
      <DensityFigure {...props} outcome={outcome} />
      <ResidualFigure {...props} outcome={outcome} />
      <ErrorBySizeFigure {...props} outcome={outcome} />
    </FigureGrid>
  );
}
