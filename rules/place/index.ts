import { foldVietnamese, nfc } from '../text/index.ts';
import { findProvince, standing } from './provinces.ts';

/** The place of a matter is where its applicant lives; otherwise a question of the form says it. */
export const APPLICANT_ADDRESS = 'applicant.address';

/** A commune, or before 01/07/2025 a district, as people write it: with its kind, “Xã Lục Ngạn”. */
export interface NamedPlace {
  /** Key of the people's committee that decides there. */
  unit: string;
  name: string;
}

export interface PlacesOfProvince {
  /** Local date on which they stand. */
  date: string;
  /** Names of the province without its kind, the present one first: “Bắc Ninh”. */
  provinces: readonly string[];
  /** Places that exist on the day. */
  present: readonly NamedPlace[];
  /** Places that were merged, each with the unit that has taken over; one that was divided stands once for each. */
  former: readonly NamedPlace[];
}

/** Why no single unit follows from what was written. */
export type PlaceFault = 'MISSING' | 'UNKNOWN' | 'SEVERAL' | 'OTHER_PROVINCE';
export type PlaceFound = { unit: string } | { fault: PlaceFault };

/**
 * The unit that decides at the place an address names: the authority follows from the facts of the case, never from where
 * the dossier was handed in (NĐ 118/2025/NĐ-CP Đ.14). Accents, short kinds (“X.”, “P.”) and the street before do no harm.
 */
export function findPlace(said: string, { date, provinces, present, former }: PlacesOfProvince): PlaceFound {
  const parts = partsOf(said);
  if (parts.length === 0) return { fault: 'MISSING' };
  const { province, within } = splitProvince(parts);
  if (province !== undefined && !provinces.some((one) => standing(one, date) === standing(province, date)))
    return { fault: 'OTHER_PROVINCE' };
  // a commune may be called like its province: it is meant where no other place is named by its kind
  const rest = parts.some((part) => NAMED_BY_KIND.test(foldVietnamese(part))) ? [] : parts;
  return (
    among(present, within) ??
    among(former, within) ??
    among(present, rest) ??
    among(former, rest) ?? { fault: 'UNKNOWN' }
  );
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^x(?:\.\s*|\s+)/u, 'xã '],
  [/^p(?:\.\s*|\s+)/u, 'phường '],
  [/^tt(?:\.\s*|\s+)/u, 'thị trấn '],
  [/^t\.?p(?:\.\s*|\s+)/u, 'thành phố '],
];
const KIND = /^(?:xã|phường|thị trấn|xa|phuong|thi tran) /u;
const NAMED_BY_KIND = /^(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho) /u;
/** Between the parts of an address: commas, brackets, dashes, and the kind of the next larger place. */
const BETWEEN =
  /[,;()\n]|\s[-–]\s|\s(?=(?:tỉnh|huyện|thành phố|thị xã|phường|thị trấn)\s|tp[.\s])|(?<!thị)\s(?=xã\s)/u;
/** What comes after the province: the country, a postal code. */
const AFTER = /^(?:việt nam|viet nam|vn|\d{5,6})$/u;

const partsOf = (said: string): string[] =>
  nfc(said)
    .toLowerCase()
    .split(BETWEEN)
    .map((part) => part.trim().replace(/\s+/gu, ' ').replace(/\.$/u, ''))
    .filter((part) => part !== '' && !AFTER.test(part))
    .map((part) => SHORT.reduce((text, [short, kind]) => text.replace(short, kind), part));

/** The province an address says it lies in, and the parts that can name a place within it. */
function splitProvince(parts: readonly string[]): {
  province: string | undefined;
  within: readonly string[];
} {
  const bareLast = findProvince((parts.at(-1) ?? '').replace(/^t\.\s*/u, ''));
  if (bareLast !== undefined) return { province: bareLast, within: parts.slice(0, -1) };
  const province = parts.map(provinceNamed).findLast((name) => name !== undefined);
  return { province, within: parts };
}

/** A city is a province, or lies in the one it shares its name with, or says nothing; no province is a road (tỉnh lộ, đường tỉnh 295B) or an office (tỉnh ủy) of one. */
function provinceNamed(part: string): string | undefined {
  const [, kind, name = ''] =
    /^(tinh|thanh pho) (?!lo |uy\b|doi\b|doan\b|\d)(.+)$/.exec(foldVietnamese(part)) ?? [];
  return findProvince(name) ?? (kind === 'tinh' ? name : undefined);
}

const withKind = (text: string): string => text;
/** A part that says a kind is never another place of the same name. */
const bare = (text: string): string => text.replace(KIND, '');
const asWritten = (text: string): string => text;

/** The closest reading decides: with its kind before without, with accents before without. */
function among(places: readonly NamedPlace[], parts: readonly string[]): PlaceFound | undefined {
  for (const shape of [withKind, bare])
    for (const letters of [asWritten, foldVietnamese]) {
      const said = new Set((shape === bare ? parts.filter((part) => !KIND.test(part)) : parts).map(letters));
      const units = new Set(
        places.filter(({ name }) => said.has(letters(shape(name.toLowerCase())))).map(({ unit }) => unit),
      );
      const [unit] = units;
      if (unit !== undefined) return units.size === 1 ? { unit } : { fault: 'SEVERAL' };
    }
  return undefined;
}
