import type { Applicant } from '@motcua/contract/shape';
import { foldVietnamese } from '@motcua/rules/text';
import type { Random } from './random.ts';

const FAMILY_NAMES =
  'Nguyễn Nguyễn Nguyễn Trần Trần Lê Phạm Hoàng Vũ Đỗ Ngô Đặng Bùi Dương Giáp Thân Chu Tạ'.split(' ');
const MIDDLE_NAMES = {
  MALE: 'Văn Văn Đức Hữu Quang Minh Xuân Ngọc Tiến Công'.split(' '),
  FEMALE: 'Thị Thị Thị Thu Ngọc Thanh Phương Minh Kim Hồng'.split(' '),
} as const;
const GIVEN_NAMES = {
  MALE: 'An Bình Cường Dũng Duy Đạt Đông Giang Hải Hiếu Hùng Huy Khánh Kiên Long Mạnh Nam Phong Quân Sơn Thắng Toàn Trung Tuấn Việt'.split(
    ' ',
  ),
  FEMALE:
    'Anh Bích Chi Dung Hà Hạnh Hiền Hoa Hòa Hương Huyền Lan Linh Loan Mai Nga Ngân Nhung Oanh Phượng Quyên Thảo Thủy Trang Yến'.split(
      ' ',
    ),
} as const;

const WARDS = [
  'phường Nam Sơn',
  'phường Kinh Bắc',
  'phường Bắc Giang',
  'phường Võ Cường',
  'phường Từ Sơn',
  'phường Việt Yên',
  'xã Đồng Việt',
  'xã Lục Ngạn',
  'xã Yên Phong',
  'xã Tiên Du',
  'xã Gia Bình',
  'xã Lạng Giang',
] as const;
const STREETS = [
  'đường Lý Thái Tổ',
  'đường Nguyễn Trãi',
  'đường Trần Hưng Đạo',
  'đường Lê Lợi',
  'đường Ngô Gia Tự',
  'đường Hoàng Quốc Việt',
  'thôn Đông',
  'thôn Trung',
  'thôn Thượng',
] as const;

/** An invented person: the number begins with 999, which no province has, and agrees with birth date and gender. */
export type InventedPerson = Applicant & {
  kind: 'PERSON';
  birthDate: string;
  gender: 'MALE' | 'FEMALE';
};

/**
 * @param year what the ages are counted from
 * @param ages years, from and to
 */
export function inventPerson(
  random: Random,
  year: number,
  { ages = [19, 74], gender }: { ages?: readonly [number, number]; gender?: 'MALE' | 'FEMALE' } = {},
): InventedPerson {
  const is = gender ?? (random.chance(0.5) ? 'FEMALE' : 'MALE');
  const fullName = inventName(random, is);
  const birthYear = year - random.between(ages[0], ages[1]);
  const birthDate = `${birthYear}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  const centuryAndGender = (birthYear >= 2000 ? 2 : 0) + (is === 'FEMALE' ? 1 : 0);
  return {
    kind: 'PERSON',
    fullName,
    birthDate,
    gender: is,
    // from 500 000 on: the people of the data files have the numbers below
    idNumber: `999${centuryAndGender}${twoDigits(birthYear % 100)}${random.between(500_000, 999_999)}`,
    address: inventAddress(random),
    phone: `099${random.between(1_000_000, 9_999_999)}`,
    email: random.chance(0.4) ? `${foldVietnamese(fullName).replaceAll(' ', '.')}@bacninh.example.vn` : '',
  };
}

export function inventName(random: Random, gender: 'MALE' | 'FEMALE'): string {
  return [
    random.pick(FAMILY_NAMES),
    random.pick(MIDDLE_NAMES[gender]),
    random.pick(GIVEN_NAMES[gender]),
  ].join(' ');
}

export function inventAddress(random: Random): string {
  const [street, ward] = [random.pick(STREETS), random.pick(WARDS)];
  return street.startsWith('thôn')
    ? `${capital(street)}, ${ward}, tỉnh Bắc Ninh`
    : `Số ${random.between(1, 320)} ${street}, ${ward}, tỉnh Bắc Ninh`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const twoDigits = (value: number): string => String(value).padStart(2, '0');
