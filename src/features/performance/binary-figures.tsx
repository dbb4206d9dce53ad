import { CalibrationFigure } from './calibration-figure.tsx';
import { ConfusionFigure } from './confusion-figure.tsx';
import { FigureGrid } from './figure-grid.tsx';
import type { FigureProps } from './figure-props.ts';
import { ScoresFigure } from './scores-figure.tsx';

/** What lies behind a yes/no model's figures in the window. */
export function BinaryFigures(props: FigureProps) {
  const { current, reference } = props.selection;
  const outcome = current.outcome?.task === 'binary' ? current.outcome : null;
  if (!outcome) return null;
  const before = reference.outcome?.task === 'binary' ? reference.outcome : null;
  return (
    <FigureGrid>
      <ConfusionFigure {...props} outcome={outcome} />
      {outcome.scores && (
        <>
          <CalibrationFigure
            {...props}
            table={outcome.scores.table}
            reference={before?.scores?.table ?? null}
          />
          <ScoresFigure {...props} table={outcome.scores.table} />
        </>
      )}
    </FigureGrid>
  );
}
