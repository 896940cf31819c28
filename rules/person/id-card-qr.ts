import { isLocalDate } from '../calendar/index.ts';
import type { LocalDate } from '../calendar/index.ts';
import { nfc } from '../text/index.ts';
import { checkCitizenId } from './citizen-id.ts';
import type { CitizenIdOptions } from './citizen-id.ts';
import { checkOldIdentityCard } from './old-identity-card.ts';
import { right, typed, wrong } from './problem.ts';
import type { Checked, Gender } from './problem.ts';

/** What the QR code of a chip identity card (thẻ căn cước) tells. */
export interface IdCard {
  readonly citizenId: string;
  /** Nine-digit number of the card before it. */
  readonly oldIdentityCard?: string;
  readonly fullName: string;
  readonly birthDate: LocalDate;
  readonly gender: Gender;
  readonly residence: string;
  readonly issuedOn: LocalDate;
}

const FIELDS = 7;
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['nam', 'MALE'],
  ['nữ', 'FEMALE'],
]);

/**
 * Reads the text of the QR code: number | old number | name | ddMMyyyy | Nam/Nữ | residence | ddMMyyyy. The format is
 * not published, so a byte-order mark, a line end, decomposed letters and further fields (cards since 07/2024) are
 * let pass.
 */
export function readIdCardQr(
  text: string,
  options: Pick<CitizenIdOptions, 'today' | 'allowDemo'> = {},
): Checked<IdCard> {
  const fields = nfc(text.replace(/^\uFEFF/, ''))
    .split('|')
    .map((field) => field.trim().replace(/\s+/g, ' '));
  const [number = '', oldNumber = '', fullName = '', birth = '', sex = '', residence = '', issued = ''] =
    fields;
  if (fields.length < FIELDS || fullName === '') return wrong('QR_FIELDS');
  const birthDate = compactDate(birth);
  if (!birthDate) return wrong('BIRTH_DATE_INVALID');
  const gender = GENDERS.get(typed(sex).toLowerCase());
  if (!gender) return wrong('QR_GENDER');
  const citizenId = checkCitizenId(number, { ...options, gender, birthDate });
  if (!citizenId.ok) return citizenId;
  const old = oldNumber === '' ? undefined : checkOldIdentityCard(oldNumber);
  if (old && !old.ok) return old;
  const issuedOn = compactDate(issued);
  if (!issuedOn || issuedOn < birthDate) return wrong('QR_ISSUE_DATE');
  const card = { citizenId: citizenId.value.number, fullName, birthDate, gender, residence, issuedOn };
  return right(old ? { ...card, oldIdentityCard: old.value } : card);
}

/** `15061990` → `1990-06-15`; undefined when that day does not exist. */
export function compactDate(text: string): LocalDate | undefined {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isLocalDate(date) ? date : undefined;
}
