import type { FieldError } from '@motcua/contract/errors';
import { UNIT_FACTS, type UnitChangeInput } from '@motcua/contract/units';
import { isLocalDate } from '@motcua/rules/calendar';
import { isUnitCode } from '@motcua/rules/codes';
import { formatDate } from '@motcua/rules/text';
import { getUnit, inForce, unitAt, type Reference, type UnitTable } from '../organisation/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { UnitFacts } from './tables.ts';

const MERGER =
  'Thành lập, sáp nhập hoặc bỏ một ủy ban nhân dân phải chuyển giao cả hồ sơ và thẩm quyền; chương trình chưa làm được việc ấy ở đây. Khi có nghị quyết, đề nghị nhóm triển khai của tỉnh thực hiện.';

/**
 * @param today the local date of the request
 * @throws {Refusal} INVALID_INPUT with what does not fit and what to do about it
 */
export function assertSensible(reference: Reference, change: UnitChangeInput, today: string): void {
  const { kind, unit, validFrom } = change;
  const isCommittee =
    kind === 'NEW'
      ? change.unitKind === 'PEOPLES_COMMITTEE'
      : kind === 'END' && unit !== undefined && getUnit(reference, unit).kind === 'PEOPLES_COMMITTEE';
  if (isCommittee) throw new Refusal('INVALID_INPUT', MERGER);
  const fields: FieldError[] = [];
  if (!isLocalDate(validFrom)) fields.push({ field: 'validFrom', message: 'Ngày này không có trong lịch' });
  else if (validFrom < today)
    fields.push({
      field: 'validFrom',
      message: `Ngày ${formatDate(validFrom)} đã qua; ghi từ hôm nay ${formatDate(today)} trở đi`,
    });
  fields.push(...(kind === 'NEW' ? problemsOfNew(reference, change) : problemsOfKnown(reference, change)));
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa các mục chưa phù hợp rồi gửi lại.', fields });
}

function problemsOfNew(reference: Reference, change: UnitChangeInput): FieldError[] {
  const { name, shortName, unitKind, code, abbreviation, validFrom, parent = '' } = change;
  const fields: FieldError[] = [];
  const fault = (field: string, message: string) => fields.push({ field, message });
  if (name === undefined) fault('name', 'Ghi tên đơn vị');
  if (shortName === undefined) fault('shortName', 'Ghi tên ngắn của đơn vị');
  if (unitKind === undefined) fault('unitKind', 'Chọn loại đơn vị');
  if (abbreviation === undefined || !/^[A-ZĐ][A-ZĐ0-9]*$/u.test(abbreviation))
    fault('abbreviation', 'Ghi chữ viết tắt bằng chữ in hoa, không dấu cách; ví dụ: TTPVHCC');
  const above = getUnit(reference, parent);
  if (!inForce(above, validFrom)) fault('parent', 'Đơn vị cấp trên không còn hoặc chưa có vào ngày ấy');
  if (unitKind === 'ONE_STOP' && above.kind !== 'PEOPLES_COMMITTEE')
    fault('parent', 'Bộ phận một cửa phải thuộc một ủy ban nhân dân');
  if (code === undefined || !isUnitCode(code))
    fault('code', 'Ghi mã định danh theo QĐ 20/2020/QĐ-TTg; ví dụ: H05.170.2');
  else if (!code.startsWith(`${above.code}.`))
    fault('code', `Mã phải bắt đầu bằng mã của đơn vị cấp trên: ${above.code}.`);
  else if (holderOf(reference, code, validFrom) !== undefined)
    fault('code', `Mã này là của ${holderOf(reference, code, validFrom)?.name}; ghi mã khác`);
  return fields;
}

/** The unit that bears a code on a day or later. */
const holderOf = ({ units }: Reference, code: string, date: string): UnitTable | undefined =>
  [...units.values()].find((one) => one.code === code && (one.valid_to === null || one.valid_to >= date));

function problemsOfKnown(reference: Reference, change: UnitChangeInput): FieldError[] {
  const { kind, unit = '', validFrom } = change;
  const known = getUnit(reference, unit);
  if (!inForce(known, validFrom))
    return [{ field: 'validFrom', message: 'Đơn vị này không còn hoặc chưa có vào ngày ấy' }];
  if (kind === 'END') return [];
  const before = factsOn(reference, unit, validFrom);
  if (UNIT_FACTS.some((fact) => change[fact] !== undefined && change[fact] !== before[fact])) return [];
  return [{ field: 'name', message: 'Chưa có gì khác với hiện tại, nên không có gì để đề xuất' }];
}

/** What a unit is called and where it is found on a date. */
export function factsOn(reference: Reference, key: string, date: string): UnitFacts {
  const { name, short_name: shortName, address, phone } = unitAt(reference, key, date);
  return { name, shortName, address, phone };
}
