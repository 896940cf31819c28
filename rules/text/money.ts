const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;

/** An amount in figures, `126.500 đ`. `amount` is whole đồng; it may be negative (a difference). */
export function moneyInFigures(amount: number): string {
  mustBeWhole(amount);
  const figures = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}${figures} đ`;
}

/**
 * An amount in words as receipts print it, without a capital: 126500 → "một trăm hai mươi sáu nghìn năm trăm đồng".
 * `amount` is whole đồng, not negative; throws RangeError otherwise.
 */
export function moneyInWords(amount: number): string {
  mustBeWhole(amount);
  if (amount < 0) throw new RangeError(`A receipt has no negative amount: ${amount}`);
  return `${amount === 0 ? DIGITS[0] : read(amount, false)} đồng`;
}

/** `full` reads the hundreds and tens that are zero too, because something was read before. */
function read(value: number, full: boolean): string {
  const billions = Math.floor(value / BILLION);
  const below = value % BILLION;
  const parts = billions > 0 ? [`${read(billions, full)} tỷ`] : [];
  for (const [unit, word] of [
    [1_000_000, ' triệu'],
    [1_000, ' nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(below / unit) % 1000;
    if (group > 0) parts.push(`${readGroup(group, full || parts.length > 0)}${word}`);
  }
  return parts.join(' ');
}

function readGroup(group: number, full: boolean): string {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (full || hundreds > 0) words.push(`${digit(hundreds)} trăm`);
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(`${digit(tens)} mươi`);
  else if (units > 0 && words.length > 0) words.push('linh');
  if (units > 0) words.push(readUnits(tens, units));
  return words.join(' ');
}

function readUnits(tens: number, units: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 5 && tens > 0) return 'lăm';
  return digit(units);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

function mustBeWhole(amount: number): void {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`An amount is a whole number of đồng, got ${amount}`);
}
