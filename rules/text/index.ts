export { foldVietnamese, isNfc, lowerFirst, nfc, withoutMarks } from './vietnamese.ts';
export { isGsm7, smsLength, smsParts } from './sms.ts';
export type { SmsLength } from './sms.ts';
export { moneyInFigures, moneyInWords } from './money.ts';
export { formatDate, formatDecimal, formatInstant, parseDate } from './format.ts';
export type { Lang } from './format.ts';
export { sentencesOf, syllablesIn, wordsFound, type EverydayWord } from './plain.ts';
