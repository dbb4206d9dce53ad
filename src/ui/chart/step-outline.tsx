import type { Scale } from './scale.ts';

interface StepOutlineProps {
  /** Pixels of the bins' edges and their values, in order. */
  readonly bins: readonly { readonly left: number; readonly right: number; readonly value: number }[];
  readonly y: Scale;
  readonly colour: string;
  readonly dash: string;
}

/** The upper edge of a histogram as one line: keeps its shape readable where another lies over it. */
export function StepOutline({ bins, y, colour, dash }: StepOutlineProps) {
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return null;
  const steps = bins.map(({ left, right, value }) => `L${left} ${y.at(value)}L${right} ${y.at(value)}`);
  return (
    <path
      d={`M${first.left} ${y.at(0)}${steps.join('')}L${last.right} ${y.at(0)}`}
      fill="none"
      stroke={colour}
      strokeWidth={1.75}
      strokeDasharray={dash}
      strokeLinejoin="round"
      pointerEvents="none"
    />
  );
}
