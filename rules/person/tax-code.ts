import { checkCitizenId } from './citizen-id.ts';
import type { CitizenIdOptions } from './citizen-id.ts';
import { digits, right, wrong } from './problem.ts';
import type { Checked } from './problem.ts';

/** Tax code; since 01/07/2025 that of a person or household is the personal number (TT 86/2024/TT-BTC Đ.5). */
export interface TaxCode {
  readonly kind: 'ENTERPRISE' | 'BRANCH' | 'PERSON';
  /** `0100233488`, `0314409058-002` or a twelve-digit personal number. */
  readonly number: string;
}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** Tax code or enterprise code (mã số thuế, mã số doanh nghiệp; TT 86/2024/TT-BTC). */
export function checkTaxCode(text: string, options: CitizenIdOptions = {}): Checked<TaxCode> {
  const number = digits(text);
  if (/^\d{12}$/.test(number)) {
    const person = checkCitizenId(number, options);
    return person.ok ? right({ kind: 'PERSON', number }) : person;
  }
  if (!/^\d{10}(\d{3})?$/.test(number)) return wrong('TAX_CODE_LENGTH');
  const [head, branch] = [number.slice(0, 10), number.slice(10)];
  if (Number(head.charAt(9)) !== checkDigit(head)) return wrong('TAX_CODE_CHECK');
  if (branch === '') return right({ kind: 'ENTERPRISE', number: head });
  return branch === '000' ? wrong('TAX_CODE_BRANCH') : right({ kind: 'BRANCH', number: `${head}-${branch}` });
}

/** 10 minus the weighted sum modulo 11; numbers for which that is 10 are never given out. */
function checkDigit(number: string): number {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(number.charAt(i)), 0);
  return 10 - (sum % 11);
}
