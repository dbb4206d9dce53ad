import fc from 'fast-check';

const canaries = ['log', 'canary', 'plumbline_test.canary'];

/** Pieces that mean something to the language, to the wire, or to whoever reads text carelessly. */
const pieces = [
  ...canaries.flatMap((table) => [`'; DROP TABLE ${table}; --`, `\`; DROP TABLE ${table}; --`]),
  `"); DROP TABLE canary; SELECT ("`,
  `' OR 1 = 1 --`,
  ') UNION ALL SELECT 1 FROM (SELECT 1',
  '{p0:String}',
  '{p1:Array(String)}',
  '${name}',
  '/*',
  '*/',
  '--',
  '#!',
  "'",
  "''",
  '"',
  '`',
  '``',
  '\\',
  "\\'",
  '\\`',
  '\\x27',
  '\\N',
  ';',
  ',',
  '(',
  '.',
  '%',
  '?',
  '&param_p0=x',
  '+',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u2028',
  'Zoë',
  '数据',
  'ﬁ',
  '😀',
  '\u202Eabc',
  'a\u0301',
  'FORMAT JSON',
  'SETTINGS readonly = 0',
  'NULL',
  'nan',
  'other',
  'true',
  '1e3',
  'constructor',
  'r_said',
  'r_at',
  'r_c',
  'j_id',
  'j_last',
  'l',
  'a',
  'a.at',
  'l.',
  'p',
  'n',
];

const composed = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pieces) },
  { weight: 4, arbitrary: composed },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }) },
);

/** Names that are refused, because a query would read them as a column of one of its tables. */
const isMistakable = (name: string, names: readonly string[]): boolean =>
  names.some((other) => ['l', 'r', 't'].some((table) => name === `${table}.${other}`));

/** Names of columns; files know no two that differ in capitals alone, and none with a NUL. */
export const hostileNames = (count: number) =>
  fc
    .uniqueArray(
      anything.filter((name) => !name.includes('\0')),
      { minLength: count, maxLength: count, selector: (name) => name.toLowerCase() },
    )
    .filter((names) => !names.some((name) => isMistakable(name, names)));

/** Names of tables and databases become names of files, which have at most 255 bytes, three for a strange letter. */
export const hostileTables = (count: number) =>
  fc.uniqueArray(
    anything.filter((name) => !name.includes('\0') && Buffer.byteLength(name) <= 60),
    { minLength: count, maxLength: count, selector: (name) => name.toLowerCase() },
  );

const long = fc.constantFrom("'", '\\', '`', '😀;').map((piece) => piece.repeat(1500));
const withNul = composed.map((text) => `${text}\0${text}`);

/** Values of a column; they differ also when space around them is taken away. */
export const hostileValues = (count: number) =>
  fc.uniqueArray(
    fc
      .oneof(
        { weight: 8, arbitrary: anything },
        { weight: 1, arbitrary: withNul },
        { weight: 1, arbitrary: long },
      )
      .filter((value) => value.trim() !== ''),
    { minLength: count, maxLength: count, selector: (value) => value.trim().toLowerCase() },
  );
