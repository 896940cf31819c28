/** The one type face, in the weights and scripts we use; files come from @fontsource/be-vietnam-pro and are served by ourselves. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
} as const;

export interface FontFile {
  family: string;
  weight: number;
  /** Name of the file in the package's `files` folder. */
  file: string;
  unicodeRange: string;
}

export const FONT_FILES: readonly FontFile[] = [400, 600, 700].flatMap((weight) =>
  (['vietnamese', 'latin'] as const).map((script) => ({
    family: 'Be Vietnam Pro',
    weight,
    file: `be-vietnam-pro-${script}-${weight}-normal.woff2`,
    unicodeRange: RANGES[script],
  })),
);

/** Where a file lies on this machine. */
export const fontUrl = (font: FontFile): URL =>
  new URL(import.meta.resolve(`@fontsource/be-vietnam-pro/files/${font.file}`));

/** `address` says where a page finds the file. Text shows in a face of the system until the file is there. */
export const fontFaceCss = (address: (font: FontFile) => string): string =>
  FONT_FILES.map(
    (font) =>
      `@font-face{font-family:'${font.family}';font-weight:${font.weight};font-display:swap;` +
      `src:url(${address(font)}) format('woff2');unicode-range:${font.unicodeRange}}\n`,
  ).join('');
