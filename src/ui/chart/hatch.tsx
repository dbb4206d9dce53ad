interface HatchProps {
  readonly id: string;
  readonly colour: string;
}

/** A pattern of slanted lines: tells areas apart without colour. */
export function Hatch({ id, colour }: HatchProps) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill="var(--surface)" />
        <rect width={2.2} height={5} fill={colour} />
      </pattern>
    </defs>
  );
}
