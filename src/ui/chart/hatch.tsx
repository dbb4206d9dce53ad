interface HatchProps {
  readonly id: string;
  readonly colour: string;
  /** Lets what is behind show between the lines. */
  readonly seeThrough?: boolean;
}

/** A pattern of slanted lines: tells areas apart without colour. */
export function Hatch({ id, colour, seeThrough = false }: HatchProps) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        {!seeThrough && <rect width={6} height={6} fill="var(--surface)" />}
        <rect width={2.2} height={6} fill={colour} />
      </pattern>
    </defs>
  );
}
