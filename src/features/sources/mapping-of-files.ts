import type { ChosenFiles, Mapping } from '#backend/import-contract.ts';

/** A mapping made to fit the files that were picked, and what it says of files that were not. */
export interface FittedMapping {
  readonly mapping: Mapping;
  /** Roles that the mapping names and nobody picked a file for. */
  readonly lacking: readonly ('Reference log' | 'Actuals')[];
}

/**
 * A mapping names paths beside it, which mean nothing in a tab: the picked files take their place. Dates of the
 * reference yield to a reference log.
 */
export function fitToFiles(mapping: Mapping, files: ChosenFiles): FittedMapping {
  const { reference, ...rest } = mapping;
  const named = mapping.files;
  return {
    mapping: {
      ...rest,
      ...(reference && !files.reference ? { reference } : {}),
      files: {
        log: 'log',
        ...(files.reference ? { reference: 'reference' } : {}),
        ...(files.actuals ? { actuals: 'actuals' } : {}),
      },
    },
    lacking: [
      ...(named.reference !== undefined && !files.reference ? (['Reference log'] as const) : []),
      ...(named.actuals !== undefined && !files.actuals ? (['Actuals'] as const) : []),
    ],
  };
}

/** Columns that the mapping names and no file has: a mapping of another log, or renamed columns. */
export function unknownColumns({ columns }: Mapping, names: readonly string[]): readonly string[] {
  const { scores = {}, segments = [], features = [], ...roles } = columns;
  const listed = features === 'rest' ? [] : features;
  const named = [
    ...Object.values(roles),
    ...Object.values(scores),
    ...segments,
    ...listed.map((feature) => (typeof feature === 'string' ? feature : feature.name)),
  ];
  const known = [...new Set(named)].filter((name) => name !== undefined);
  return known.filter((name) => !names.includes(name));
}
