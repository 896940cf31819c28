import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LIGHT } from '@motcua/ui/tokens';
import { FONT_FILES, fontFaceCss, fontUrl, type FontFile } from '@motcua/ui/fonts';

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Files under /tinh/ never change: a new content has a new name. */
function named(stem: string, ending: string, bytes: Uint8Array): string {
  return `${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`;
}

const assets = new Map<string, { type: string; bytes: Uint8Array }>();

function keep(stem: string, ending: string, type: string, bytes: Uint8Array): string {
  const name = named(stem, ending, bytes);
  assets.set(name, { type, bytes });
  return name;
}

const keepText = (stem: string, ending: string, type: string, text: string) =>
  keep(stem, ending, `${type}; charset=utf-8`, new TextEncoder().encode(text));

const fontName = (font: FontFile) =>
  keep(font.file.replace(/\.woff2$/, ''), 'woff2', 'font/woff2', readFileSync(fontUrl(font)));

const fontNames = new Map(FONT_FILES.map((font) => [font.file, fontName(font)]));

const tokens = readFileSync(new URL(import.meta.resolve('@motcua/ui/tokens.css')), 'utf8');

/** Enough for CSS written by ourselves: comments and the space around punctuation go. */
const smaller = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1');

/** As the library is published for pages without a bundler. */
const PASSKEY_LIBRARY = readFileSync(
  new URL('../dist/bundle/index.umd.min.js', import.meta.resolve('@simplewebauthn/browser')),
  'utf8',
);

/** A seal in the browser's tab; drawn from our own colours, since a picture cannot read the page's. */
const ICON =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="${LIGHT.primary}"/>` +
  `<path d="M9 23V14l7-5 7 5v9h-4v-6a3 3 0 0 0-6 0v6z" fill="${LIGHT['on-primary']}"/></svg>`;

export const ASSET_NAMES = {
  icon: keepText('bieu-tuong', 'svg', 'image/svg+xml', ICON),
  style: keepText(
    'cong',
    'css',
    'text/css',
    smaller(fontFaceCss(({ file }) => fontNames.get(file) ?? file) + tokens + textOf('style.css')),
  ),
  phone: keepText('chup', 'js', 'text/javascript', textOf('script/phone.js')),
  passkey: keepText(
    'khoa',
    'js',
    'text/javascript',
    [PASSKEY_LIBRARY, textOf('script/passkey.js')].join('\n'),
  ),
  script: keepText(
    'cong',
    'js',
    'text/javascript',
    ['search.js', 'autosave.js', 'upload.js', 'read-aloud.js']
      .map((file) => textOf(`script/${file}`))
      .join('\n'),
  ),
} as const;

export const ASSETS: ReadonlyMap<string, { type: string; bytes: Uint8Array }> = assets;
