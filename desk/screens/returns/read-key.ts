import { readIdCardQr } from '@motcua/rules/person';

/** What was typed or scanned at the desk of return. */
export type ReturnKey =
  | { slip: string }
  /** The name is known where the card told it. */
  | { idNumber: string; fullName: string | undefined };

/**
 * Tells an identity paper from a slip: the QR code of a card, twelve digits of a citizen or nine of an old card are a person;
 * everything else is a code, a number of a receipt, or the address in its QR code. Undefined: too short to be any.
 */
export function readReturnKey(text: string): ReturnKey | undefined {
  const typed = text.replaceAll(/[\r\n]+/g, ' ').trim();
  const card = readIdCardQr(typed, { allowDemo: true });
  if (card.ok) return { idNumber: card.value.citizenId, fullName: card.value.fullName };
  const digits = typed.replaceAll(/[\s.]/g, '');
  if (/^(\d{9}|\d{12})$/.test(digits)) return { idNumber: digits, fullName: undefined };
  return typed.length < 3 ? undefined : { slip: typed };
}
