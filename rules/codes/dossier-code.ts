import { isLocalDate } from '../calendar/index.ts';
import type { LocalDate } from '../calendar/index.ts';
import { isUnitCode, isUnitCode2016 } from './unit-code.ts';

/** 2018: agency code of QCVN 102:2016 (TT 01/2018/TT-VPCP Đ.19). 2025: agency code of QĐ 20/2020. */
export type DossierCodeRegime = '2018' | '2025';

export interface DossierCodeParts {
  readonly regime: DossierCodeRegime;
  /** The authority that took the dossier in. */
  readonly unitCode: string;
  /** Day of intake. */
  readonly date: LocalDate;
  /** Running number of that authority on that day, from 1. */
  readonly sequence: number;
}

const UNIT_CHECKS = { '2018': isUnitCode2016, '2025': isUnitCode } as const satisfies Record<
  DossierCodeRegime,
  (code: string) => boolean
>;

/** Ministry portals pad to seven digits; a province grows beyond four only after 9,999 dossiers in a day. */
const SHAPE = /^(.+)-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/;

/**
 * Dossier code (mã số hồ sơ) `{unit}-{YYMMDD}-{XXXX}`: `000.00.06.H56-231027-0361`, `H15.50.05.13-261008-0975`.
 * The sequence has four digits and grows with the 10,000th dossier. Throws RangeError for parts that make no code.
 */
export function dossierCode({ regime, unitCode, date, sequence }: DossierCodeParts): string {
  if (!UNIT_CHECKS[regime](unitCode)) {
    throw new RangeError(`Mã định danh “${unitCode}” không đúng dạng của chế độ ${regime}`);
  }
  if (!isLocalDate(date) || !date.startsWith('20')) {
    throw new RangeError(`Ngày tiếp nhận “${date}” phải có thật và thuộc các năm 2000–2099`);
  }
  if (!(Number.isInteger(sequence) && sequence >= 1 && sequence <= 9_999_999)) {
    throw new RangeError(`Số thứ tự ${sequence} phải là số nguyên từ 1 đến 9999999`);
  }
  return `${unitCode}-${date.slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
}

/** The parts of a dossier code; undefined for anything else, a day that does not exist included. */
export function parseDossierCode(code: string): DossierCodeParts | undefined {
  const [, unitCode = '', year, month, day, digits] = SHAPE.exec(code) ?? [];
  const regime = isUnitCode2016(unitCode) ? '2018' : isUnitCode(unitCode) ? '2025' : undefined;
  const date = `20${year}-${month}-${day}`;
  const sequence = Number(digits);
  if (!regime || !isLocalDate(date) || sequence < 1) return undefined;
  return { regime, unitCode, date, sequence };
}
