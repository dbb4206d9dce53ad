/** Red, green and blue of linear light, each 0–1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** CIELAB under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/** Reads `#rrggbb` as linear light (IEC 61966-2-1). */
export function linearRgb(hex: string): LinearRgb {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const apply = (matrix: Matrix, [r, g, b]: LinearRgb): LinearRgb => {
  const row = ([x, y, z]: LinearRgb) => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(first: string, second: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linearRgb(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Full colour blindness of each kind: Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
export const blindness = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof blindness;

const toXyz: Matrix = [
  [0.4123908, 0.3575843, 0.1804808],
  [0.212639, 0.7151687, 0.0721923],
  [0.0193308, 0.1191948, 0.9505322],
];

/** A colour as seen, in CIELAB with the white of D65. */
export function labAsSeen(hex: string, sight: Sight): Lab {
  const seen = apply(blindness[sight], linearRgb(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = apply(toXyz, [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]);
  const f = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116;
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const hue = (b: number, a: number) =>
  b === 0 && a === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

function hueDifference(h1: number, h2: number) {
  if (Math.abs(h2 - h1) <= 180) return h2 - h1;
  return h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
}

function meanHue(h1: number, h2: number, isGrey: boolean) {
  if (isGrey) return h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

/** CIEDE2000 with all weights 1, after Sharma, Wu and Dalal 2005. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [a1g, a2g] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(a1g, b1), Math.hypot(a2g, b2)];
  const [h1, h2] = [hue(b1, a1g), hue(b2, a2g)];
  const isGrey = c1 * c2 === 0;
  const dh = isGrey ? 0 : hueDifference(h1, h2);
  const bigDh = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh) / 2);
  const [l, c, h] = [(l1 + l2) / 2, (c1 + c2) / 2, meanHue(h1, h2, isGrey)];
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * seventh(c);
  const [dl, dc, dH] = [(l2 - l1) / sl, (c2 - c1) / sc, bigDh / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dH ** 2 + rt * dc * dH);
}

/** Smallest CIEDE2000 distance between any two of the colours, as seen. */
export function leastDistance(colours: readonly string[], sight: Sight): number {
  const seen = colours.map((colour) => labAsSeen(colour, sight));
  const distances = seen.flatMap((first, index) =>
    seen.slice(index + 1).map((second) => ciede2000(first, second)),
  );
  return Math.min(...distances);
}
