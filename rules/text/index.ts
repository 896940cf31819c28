export { foldVietnamese, isNfc, nfc } from './vietnamese.ts';
export { moneyInFigures, moneyInWords } from './money.ts';
export { formatDate, formatDecimal, formatInstant, parseDate } from './format.ts';
export type { Lang } from './format.ts';
