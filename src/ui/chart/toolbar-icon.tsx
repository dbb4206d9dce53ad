const paths = {
  table: 'M1.5 2.5h13v11h-13zM1.5 6h13M1.5 9.75h13M6 6v7.5',
  download: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.5 13.5h11',
} as const;

/** A small sign before a word in a toolbar. */
export function ToolbarIcon({ sign }: { readonly sign: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 16 16" width={13} height={13} aria-hidden="true">
      <path
        d={paths[sign]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
