/** Colours of every face (light for citizens, dark for the desk at night), sizes, corners and motion, as data. tokens.css says the same in CSS. */
export const LIGHT = {
  ink: '#14213D',
  'ink-soft': '#44516B',
  primary: '#0B5CAD',
  'primary-strong': '#08457F',
  'primary-tint': '#E7F0FA',
  'on-primary': '#FFFFFF',
  lotus: '#B4235A',
  ok: '#166B40',
  'ok-tint': '#E5F4EB',
  wait: '#855900',
  'wait-tint': '#FFF5DC',
  late: '#B42318',
  'late-tint': '#FDECEA',
  surface: '#FFFFFF',
  'surface-muted': '#F5F7FA',
  'surface-band': '#E6EBF2',
  line: '#E6EBF2',
  edge: '#C9D2DF',
  'line-strong': '#667591',
  focus: '#FFBF47',
  'focus-ring': '#14213D',
} as const;
export type ColourToken = keyof typeof LIGHT;
export type Colours = Readonly<Record<ColourToken, string>>;

export const DARK = {
  ink: '#E9EEF6',
  'ink-soft': '#B4C0D3',
  primary: '#8CC1F7',
  'primary-strong': '#B5D8FB',
  'primary-tint': '#17324F',
  'on-primary': '#0B1628',
  lotus: '#F79CBC',
  ok: '#7AD6A3',
  'ok-tint': '#143828',
  wait: '#F2C65A',
  'wait-tint': '#3A2F10',
  late: '#FFA79C',
  'late-tint': '#45201D',
  surface: '#101A2E',
  'surface-muted': '#0B1424',
  'surface-band': '#1D2A44',
  line: '#24324D',
  edge: '#35435F',
  'line-strong': '#8494B0',
  focus: '#FFBF47',
  'focus-ring': '#FFFFFF',
} as const satisfies Colours;

/** For who sees little: white and yellow on black, every text at 7:1 or more (WCAG 2.2, 1.4.6). */
export const CONTRAST = {
  ink: '#FFFFFF',
  'ink-soft': '#FFFFFF',
  primary: '#FFE566',
  'primary-strong': '#FFF2B3',
  'primary-tint': '#1A1A1A',
  'on-primary': '#000000',
  lotus: '#FFB3CF',
  ok: '#8CFFB4',
  'ok-tint': '#00210F',
  wait: '#FFD966',
  'wait-tint': '#241C00',
  late: '#FFB8AE',
  'late-tint': '#2B0000',
  surface: '#000000',
  'surface-muted': '#000000',
  'surface-band': '#1F1F1F',
  line: '#FFFFFF',
  edge: '#FFFFFF',
  'line-strong': '#FFFFFF',
  focus: '#00E5FF',
  'focus-ring': '#FFFFFF',
} as const satisfies Colours;

/** Every pair of text and ground the faces draw, with the least contrast of WCAG 2.2: 4.5 for text, 3 for shapes and borders (1.4.3, 1.4.11). */
export const CONTRAST_PAIRS: readonly (readonly [ColourToken, ColourToken, 3 | 4.5])[] = [
  ...(['ink', 'ink-soft', 'primary', 'lotus', 'ok', 'wait', 'late'] as const).flatMap((text) =>
    (['surface', 'surface-muted', 'surface-band'] as const).map((ground) => [text, ground, 4.5] as const),
  ),
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-strong', 4.5],
  ['primary-strong', 'surface', 4.5],
  ['primary-strong', 'primary-tint', 4.5],
  ['ok', 'ok-tint', 4.5],
  ['wait', 'wait-tint', 4.5],
  ['late', 'late-tint', 4.5],
  ['ink', 'primary-tint', 4.5],
  ['ink', 'ok-tint', 4.5],
  ['ink', 'wait-tint', 4.5],
  ['ink', 'late-tint', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'surface-muted', 3],
  ['focus-ring', 'surface', 3],
];

/** Contrast ratio of two `#RRGGBB` colours, 1..21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is wrong with a set of colours: one sentence per pair that is too faint. Empty when all can be read. */
export const contrastFaults = (colours: Colours): string[] =>
  CONTRAST_PAIRS.filter(([text, ground, least]) => contrast(colours[text], colours[ground]) < least).map(
    ([text, ground, least]) =>
      `${text} on ${ground}: ${contrast(colours[text], colours[ground]).toFixed(2)}, needs ${least}`,
  );

const isColour = (value: string) => /^#[0-9a-f]{6}$/i.test(value);
/** Themes name their colours as data does: surfaceMuted is our surface-muted. */
const tokenName = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

type Overrides = Readonly<Record<string, string>>;

/** A province's colours laid over ours; a name we do not know or a value that is no `#RRGGBB` is a fault too. */
export function themeFaults(overrides: Overrides): string[] {
  const unknown = Object.entries(overrides).filter(
    ([name, value]) => !(tokenName(name) in LIGHT) || !isColour(value),
  );
  if (unknown.length > 0) return unknown.map(([name, value]) => `not a colour token: ${name}: ${value}`);
  return contrastFaults({ ...LIGHT, ...changed(overrides) });
}

const sheets = new WeakMap<Overrides, string>();

/** The overrides as CSS; empty when they change nothing, or when they could not be read, so that ours stay. Worked out once. */
export function themeCss(overrides: Overrides): string {
  const known = sheets.get(overrides);
  if (known !== undefined) return known;
  const sheet = sheetOf(overrides);
  sheets.set(overrides, sheet);
  return sheet;
}

function sheetOf(overrides: Overrides): string {
  if (themeFaults(overrides).length > 0) return '';
  const entries = Object.entries(changed(overrides));
  return entries.length === 0
    ? ''
    : `:root{${entries.map(([name, value]) => `--${name}:${value}`).join(';')}}\n`;
}

/** What differs from our colours; a new primary brings its darker and lighter companions along. */
function changed(overrides: Overrides): Partial<Record<ColourToken, string>> {
  const own = Object.fromEntries(
    Object.entries(overrides)
      .map(([name, value]) => [tokenName(name), value.toUpperCase()] as const)
      .filter(([name, value]) => LIGHT[name as ColourToken] !== value),
  ) as Partial<Record<ColourToken, string>>;
  if (own.primary === undefined) return own;
  return {
    'primary-strong': mix(own.primary, '#000000', 0.3),
    'primary-tint': mix(own.primary, '#FFFFFF', 0.9),
    ...own,
  };
}

/** `share` of the second colour in the first. */
function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`.toUpperCase();
}
