import { digits, right, wrong } from './problem.ts';
import type { Checked } from './problem.ts';

/**
 * Number of the old identity card (chứng minh nhân dân 9 số). The card lost its validity on 01/01/2025 (Luật Căn cước
 * 2023 Đ.46); the number still stands in older papers and records.
 */
export function checkOldIdentityCard(text: string): Checked<string> {
  const number = digits(text);
  return /^\d{9}$/.test(number) ? right(number) : wrong('OLD_CARD_LENGTH');
}
