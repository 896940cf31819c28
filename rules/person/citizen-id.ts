import type { LocalDate } from '../calendar/index.ts';
import { birthplaceOf } from './birthplace.ts';
import type { Birthplace } from './birthplace.ts';
import { digits, right, wrong } from './problem.ts';
import type { Checked, Gender } from './problem.ts';

/** Invented people of demonstrations and tests; no province or country has this code. */
export const DEMO_PREFIX = '999';

export interface CitizenId {
  /** Twelve digits. */
  readonly number: string;
  /** Absent for demonstration numbers. */
  readonly birthplace?: Birthplace;
  readonly gender: Gender;
  readonly birthYear: number;
}

/** What is known of the person beside the number, to be checked against it. */
export interface CitizenIdOptions {
  readonly gender?: Gender | undefined;
  readonly birthDate?: LocalDate | undefined;
  readonly today?: LocalDate | undefined;
  /** Accepts numbers of invented people; never in production. */
  readonly allowDemo?: boolean | undefined;
}

/**
 * Personal identification number (số định danh cá nhân, số CCCD; NĐ 70/2024/NĐ-CP): three digits of the place of birth
 * registration, one of century and gender, two of the year of birth, six of chance. It has no check digit.
 */
export function checkCitizenId(text: string, options: CitizenIdOptions = {}): Checked<CitizenId> {
  const number = digits(text);
  if (!/^\d{12}$/.test(number)) return wrong('CITIZEN_ID_LENGTH');
  const demo = number.startsWith(DEMO_PREFIX);
  if (demo && !options.allowDemo) return wrong('CITIZEN_ID_DEMO');
  const birthplace = birthplaceOf(number.slice(0, 3));
  if (!birthplace && !demo) return wrong('CITIZEN_ID_BIRTHPLACE');

  const centuryAndGender = Number(number.charAt(3));
  const gender: Gender = centuryAndGender % 2 === 0 ? 'MALE' : 'FEMALE';
  const birthYear = 1900 + 100 * Math.floor(centuryAndGender / 2) + Number(number.slice(4, 6));
  const { gender: givenGender, birthDate, today } = options;
  if (givenGender && givenGender !== gender) return wrong('CITIZEN_ID_GENDER');
  if (birthDate && yearOf(birthDate) !== birthYear) return wrong('CITIZEN_ID_BIRTH_YEAR');
  if (today && birthYear > yearOf(today)) return wrong('CITIZEN_ID_FUTURE');
  return right({ number, gender, birthYear, ...(birthplace ? { birthplace } : {}) });
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
