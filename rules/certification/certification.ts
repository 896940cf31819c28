import type { OfficerRole } from '../authority/index.ts';

/** Sổ chứng thực, by the abbreviation that stands in its numbers (Thông tư 01/2020/TT-BTP): copies of originals. */
export const CERTIFICATION_BOOKS = ['SCT/BS'] as const;
export type CertificationBook = (typeof CERTIFICATION_BOOKS)[number];

/** Where a number stands: the book of a unit, of one year; `volume` counts the volumes of that year from 1. */
export interface BookOfYear {
  book: CertificationBook;
  year: number;
  volume: number;
}

/** "01/2026-SCT/BS". */
export const bookName = ({ book, year, volume }: BookOfYear): string =>
  `${String(volume).padStart(2, '0')}/${year}-${book}`;

/** "15, quyển số 01/2026-SCT/BS", as it stands in the words of certification. */
export const certificationNumber = (seq: number, of: BookOfYear): string =>
  `${seq}, quyển số ${bookName(of)}`;

/** What anybody may know of a certified copy by its code. */
export type CopyStanding = 'VALID' | 'REVOKED';

interface Post {
  unitKey: string;
  roles: readonly OfficerRole[];
}

/** Whoever certified answers for it: only a leader of the unit that certified takes a copy back (NĐ 23/2015/NĐ-CP Đ.9, Đ.22). */
export const mayRevokeCopy = (posts: readonly Post[], unit: string): boolean =>
  posts.some((post) => post.unitKey === unit && post.roles.includes('LEADER'));

const CONTROL: readonly OfficerRole[] = ['CONTROL_OFFICER', 'INSPECTOR'];

/** The register names people: for who certifies, the one-stop unit that serves him, and those who control both. */
export const readsCertifications = (posts: readonly Post[], units: readonly string[]): boolean =>
  posts.some(({ unitKey, roles }) => units.includes(unitKey) || roles.some((role) => CONTROL.includes(role)));
