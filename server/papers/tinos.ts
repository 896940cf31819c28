import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Tinos has the metrics of Times New Roman, the type NĐ 30/2020 prescribes, and all Vietnamese letters. */
export interface Typeface {
  /** The four TTF files: regular, italic, bold, bold italic. */
  files: readonly Buffer[];
  /** Whether every one of the four can draw the code point. */
  draws: (codePoint: number) => boolean;
}

const CUTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

let loaded: Typeface | undefined;

/** The typeface, read once from its package. */
export function tinos(): Typeface {
  loaded ??= load();
  return loaded;
}

function load(): Typeface {
  const { resolve } = createRequire(import.meta.url);
  const files = CUTS.map((cut) => readFileSync(resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`)));
  const covered = files.map(readCoverage).reduce((all, one) => all.intersection(one));
  return { files, draws: (codePoint) => covered.has(codePoint) };
}

/** The code points of a TTF's Unicode `cmap` (format 4: segments of the basic plane). */
function readCoverage(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let record = 0; record < count; record += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + record * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) return readSegments(font, subtable);
  }
  throw new Error('The typeface has no format 4 character map.');
}

function tableAt(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The typeface has no ${name} table.`);
}

function readSegments(font: Buffer, subtable: number): Set<number> {
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const column = (index: number): number => subtable + 14 + index * segments * 2 + (index > 0 ? 2 : 0);
  const covered = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const at = segment * 2;
    const [last, first] = [font.readUInt16BE(column(0) + at), font.readUInt16BE(column(1) + at)];
    const [delta, offset] = [font.readUInt16BE(column(2) + at), font.readUInt16BE(column(3) + at)];
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : font.readUInt16BE(column(3) + at + offset + (code - first) * 2);
      if (((glyph === 0 ? 0 : glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
}
