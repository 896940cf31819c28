import type { SignatureProblem } from './words.ts';

/** The two pieces of the file that a signature covers: all but its own /Contents. End offsets are exclusive. */
export interface SignedRange {
  /** Where the hole with /Contents begins; the first piece is [0, holeStart). */
  readonly holeStart: number;
  readonly holeEnd: number;
  /** End of the second piece; the whole file when it is its length. */
  readonly end: number;
}

/** One signature dictionary, found by its /ByteRange. */
export interface SignatureMark {
  readonly range: SignedRange;
  /** What /Contents holds: the CMS in DER, with the zeros that fill the place kept for it. */
  readonly cms: Uint8Array;
  /** /M, the time the signing program claims. */
  readonly claimedAt: Date | null;
}

export type FoundMark = SignatureMark | { readonly problem: SignatureProblem };

/** More signatures than any paper bears; each costs a look at the whole file. */
const MOST_SIGNATURES = 32;

/** Longest text between a key and its value, and longest /ByteRange: four offsets and padding. */
const SHORT = 200;

/** Furthest a signature dictionary's other keys stand from its /Contents. */
const DICTIONARY = 4096;

const DETACHED = /\/SubFilter\s*\/(adbe\.pkcs7\.detached|ETSI\.CAdES\.detached)(?![\w.#])/;

/**
 * Every /ByteRange in the bytes, wherever it stands: a mark within a stream or string is taken for a signature too and
 * will not verify, so a file is refused rather than a signature overlooked. Each is checked to leave out nothing but
 * the hexadecimal string of a /Contents.
 */
export function findMarks(file: Buffer): FoundMark[] {
  const marks: FoundMark[] = [];
  for (let at = file.indexOf('/ByteRange'); at >= 0; at = file.indexOf('/ByteRange', at + 1)) {
    if (marks.length === MOST_SIGNATURES) return [...marks, { problem: 'TOO_MANY' }];
    marks.push(readMark(file, at));
  }
  return marks;
}

function readMark(file: Buffer, at: number): FoundMark {
  const range = readRange(file, at);
  const hex = range && contentsOf(file, range);
  if (!range || !hex) return { problem: 'RANGE_INVALID' };
  const dictionary = dictionaryAround(file, range, at);
  if (!DETACHED.test(dictionary)) return { problem: 'KIND_UNSUPPORTED' };
  return { range, cms: Buffer.from(hex, 'hex'), claimedAt: readDate(dictionary) };
}

function readRange(file: Buffer, at: number): SignedRange | null {
  const text = file.toString('latin1', at, at + SHORT);
  const match = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text);
  if (!match) return null;
  const [start = 0, holeStart = 0, holeEnd = 0, rest = 0] = match.slice(1).map(Number);
  const end = holeEnd + rest;
  const sound = start === 0 && 0 < holeStart && holeStart < holeEnd && holeEnd < end && end <= file.length;
  return sound ? { holeStart, holeEnd, end } : null;
}

/** The digits between the angle brackets, when the hole is exactly the value of a /Contents. */
function contentsOf(file: Buffer, { holeStart, holeEnd }: SignedRange): string | null {
  const before = file.toString('latin1', Math.max(0, holeStart - SHORT), holeStart);
  if (!/\/Contents\s*$/.test(before)) return null;
  const hole = file.toString('latin1', holeStart, holeEnd);
  if (!hole.startsWith('<') || !hole.endsWith('>')) return null;
  const digits = hole.slice(1, -1).replace(/\s/g, '');
  return digits.length % 2 === 0 && /^[\da-f]*$/i.test(digits) ? digits : null;
}

/** The text of the object around the hole, as far as it is near the /Contents or the /ByteRange at `at`. */
function dictionaryAround(file: Buffer, { holeStart, holeEnd }: SignedRange, at: number): string {
  const from = Math.max(0, Math.min(holeStart, at) - DICTIONARY);
  const before = file.toString('latin1', from, holeStart);
  const after = file.toString('latin1', holeEnd, holeEnd + DICTIONARY);
  const begin = Math.max(0, before.lastIndexOf(' obj'));
  const finish = after.indexOf('endobj');
  return before.slice(begin) + (finish < 0 ? after : after.slice(0, finish));
}

/** A PDF date, `D:20260820140500+07'00'`; without a zone it is taken for UTC. */
function readDate(dictionary: string): Date | null {
  const match = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(dictionary);
  if (!match) return null;
  const [, year, month, day, hours, minutes, seconds, zone = '+00', zoneMinutes = '00'] = match;
  const date = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone}:${zoneMinutes}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
