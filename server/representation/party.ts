import type { Applicant } from '@motcua/contract/shape';
import { isLocalDate } from '@motcua/rules/calendar';
import { checkCitizenId, checkTaxCode } from '@motcua/rules/person';
import { FAULTS, type RepresentationFault } from '@motcua/rules/representation';
import { nfc } from '@motcua/rules/text';
import type { PersonTable } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

type Declared = Omit<Applicant, 'phone' | 'email'>;

/**
 * The number of a person or an organisation as it is kept, checked against what else is said of him.
 *
 * @throws {Refusal} WRONG_ID_NUMBER with the field and the cure
 */
export function checkedNumber(
  { demo }: Context,
  field: string,
  {
    kind,
    idNumber,
    birthDate,
    gender,
  }: Pick<Declared, 'idNumber' | 'birthDate' | 'gender'> & {
    kind?: Declared['kind'];
  },
): { number: string; gender?: 'MALE' | 'FEMALE' } {
  const organisation = kind === 'ORGANISATION' || (kind === undefined && !/^\s*(\d\s*){12}$/.test(idNumber));
  const checked = organisation
    ? checkTaxCode(idNumber, { allowDemo: demo })
    : checkCitizenId(idNumber, { birthDate, gender, allowDemo: demo });
  if (checked.ok) return checked.value;
  const { vi, en } = checked.problem;
  throw new Refusal('WRONG_ID_NUMBER', {
    detail: vi,
    fields: [{ field, message: vi, messageEn: en }],
  });
}

/** Names are the same whatever the spaces and capitals; accents count. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => nfc(name).trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** The account's owner is the one the principal has named: both number and name agree. */
export const isNamed = (
  { agent_number, agent_name }: { agent_number: string; agent_name: string },
  person: PersonTable,
): boolean => agent_number === person.id_number && sameName(agent_name, person.full_name);

/** @throws {Refusal} INVALID_INPUT with a line per day that no calendar has */
export function assertDays(days: Readonly<Record<string, string | undefined>>): void {
  const wrong = Object.entries(days).filter(([, day]) => day !== undefined && !isLocalDate(day));
  if (wrong.length === 0) return;
  throw new Refusal('INVALID_INPUT', {
    detail: 'Sửa lại ngày theo thứ tự ngày, tháng, năm rồi gửi lại.',
    fields: wrong.map(([field]) => ({
      field,
      message: 'Ngày này không có trong lịch',
      messageEn: 'There is no such day',
    })),
  });
}

/** @throws {Refusal} INVALID_INPUT with a line per fault and the field it is mended at */
export function assertSound(faults: readonly RepresentationFault[]): void {
  if (faults.length === 0) return;
  throw new Refusal('INVALID_INPUT', {
    detail: 'Chưa ghi nhận được. Sửa các chỗ đã nêu rồi gửi lại.',
    fields: faults.map((fault) => ({
      field: FAULTS[fault].field,
      message: FAULTS[fault].vi,
      messageEn: FAULTS[fault].en,
    })),
  });
}
