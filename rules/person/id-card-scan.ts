import type { LocalDate } from '../calendar/index.ts';
import { nfc } from '../text/index.ts';
import { checkCitizenId } from './citizen-id.ts';
import type { CitizenIdOptions } from './citizen-id.ts';
import { compactDate } from './id-card-qr.ts';
import { checkOldIdentityCard } from './old-identity-card.ts';
import { right, typed, wrong } from './problem.ts';
import type { Checked, Gender } from './problem.ts';
import { fromTelex, isTelex } from './telex.ts';

/** What a scanner that types has left of the QR code of an identity card: what could not be read is absent, never guessed. */
export interface IdCardScan {
  readonly citizenId: string;
  /** As the number says. */
  readonly gender: Gender;
  readonly oldIdentityCard?: string;
  readonly fullName?: string;
  readonly birthDate?: LocalDate;
  readonly residence?: string;
  readonly issuedOn?: LocalDate;
  /** Fields to be typed from the card. */
  readonly unread: readonly UnreadField[];
  /** The letters were put together from keystrokes: compare them with the card. */
  readonly compare: boolean;
}

export type UnreadField = 'fullName' | 'birthDate' | 'residence';

/** A scan begins with the twelve digits and the bar that ends them; nobody types that. */
export const ID_CARD_BEGINS = /^\uFEFF?\d{12}\|/;

/**
 * Reads the QR text of an identity card as it comes through a keyboard: letters lost or turned to question marks by the
 * wrong layout, telex keystrokes instead of letters, fields missing at the end. The number alone is needed, for the person
 * is found by it; whatever does not agree with it, or lacks its letters, is left out.
 */
export function readIdCardScan(
  text: string,
  options: Pick<CitizenIdOptions, 'today' | 'allowDemo'> = {},
): Checked<IdCardScan> {
  const fields = nfc(text.replace(/^\uFEFF/, ''))
    .split('|')
    .map((field) => typed(field).replace(/\s+/g, ' '));
  if (fields.length < 2) return wrong('QR_FIELDS');
  const [number = '', oldNumber = '', name = '', birth = '', , home = '', issued = ''] = fields;
  const checked = checkCitizenId(number, options);
  if (!checked.ok) return checked;
  const { gender, birthYear, number: citizenId } = checked.value;

  const telex = isTelex(`${name} ${home}`);
  const marked = MARKED.test(`${name}${home}`);
  const fullName = /\d/.test(name) ? undefined : letters(name, telex, marked);
  const residence = letters(home, telex, marked);
  const day = compactDate(birth);
  const birthDate = day?.startsWith(String(birthYear)) === true ? day : undefined;
  const issue = compactDate(issued);
  const old = checkOldIdentityCard(oldNumber);
  const unread = (['fullName', 'birthDate', 'residence'] as const).filter(
    (field) => ({ fullName, birthDate, residence })[field] === undefined,
  );
  return right({
    citizenId,
    gender,
    unread,
    compare: telex && (fullName !== undefined || residence !== undefined),
    ...(old.ok ? { oldIdentityCard: old.value } : {}),
    ...(fullName === undefined ? {} : { fullName }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(residence === undefined ? {} : { residence }),
    ...(issue === undefined || issue < (birthDate ?? `${birthYear}`) ? {} : { issuedOn: issue }),
  });
}

/** Signs that stand where a letter was lost. */
const SPOILT = /[?\uFFFD\p{Cc}]/u;
const MARKED = /[^\x20-\x7E]/;

/** The field with its letters; undefined where they were lost. A name and an address without one mark have lost theirs. */
function letters(field: string, telex: boolean, marked: boolean): string | undefined {
  if (field === '' || SPOILT.test(field)) return undefined;
  if (telex) return fromTelex(field);
  return marked ? field : undefined;
}
