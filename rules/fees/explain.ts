import { formatDecimal, moneyInFigures, type Lang } from '../text/index.ts';
import type { Fact } from './schedule.ts';
import type { FeeStep } from './step.ts';

type Words = { [Kind in FeeStep['kind']]: (step: Extract<FeeStep, { kind: Kind }>) => string };

const vnd = (amount: number): string => `${formatDecimal(amount, 0, 'en')} VND`;
const number = (value: number, lang: Lang): string => formatDecimal(value, 0, lang);

const unitOf = (fact: Fact, lang: Lang): string => {
  if (fact.type !== 'number') return '';
  return lang === 'en' ? fact.unitEn : fact.unit;
};
const range = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`);
const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());

/** 50 → `0,5%`. */
export const shareText = (basisPoints: number, lang: Lang): string => {
  const digits = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
  return `${formatDecimal(basisPoints / 100, digits, lang)}%`;
};

const VI: Words = {
  FIXED: ({ amount }) => `Mức thu: ${moneyInFigures(amount)}`,
  UNITS: ({ fact, quantity, free, price, amount }) =>
    `${free > 0 ? `Từ ${unitOf(fact, 'vi')} thứ ${free + 1}` : fact.label}: ${number(quantity, 'vi')} × ${moneyInFigures(price)} = ${moneyInFigures(amount)}`,
  TIER: ({ fact, first, last, quantity, price, amount }) =>
    `${capital(unitOf(fact, 'vi'))} ${range(first, last)}: ${number(quantity, 'vi')} × ${moneyInFigures(price)} = ${moneyInFigures(amount)}`,
  BASE: ({ fact, included, amount }) =>
    `Đến ${number(included, 'vi')} ${unitOf(fact, 'vi')}: ${moneyInFigures(amount)}`,
  STARTED: ({ fact, quantity, per, price, amount }) =>
    `Thêm mỗi ${number(per, 'vi')} ${unitOf(fact, 'vi')}, phần lẻ tính tròn: ${number(quantity, 'vi')} × ${moneyInFigures(price)} = ${moneyInFigures(amount)}`,
  LOOKED_UP: ({ label, amount }) => `${label}: ${moneyInFigures(amount)}`,
  SHARE: ({ value, basisPoints, amount }) =>
    `${shareText(basisPoints, 'vi')} của ${moneyInFigures(value)} = ${moneyInFigures(amount)}`,
  SUM: ({ amount }) => `Cộng: ${moneyInFigures(amount)}`,
  LEAST: ({ amount }) => `Thấp hơn mức tối thiểu, thu ${moneyInFigures(amount)}`,
  MOST: ({ amount }) => `Vượt mức tối đa, chỉ thu ${moneyInFigures(amount)}`,
  TIMES: ({ fact, quantity, each, amount }) =>
    `${fact.label}: ${number(quantity, 'vi')} × ${moneyInFigures(each)} = ${moneyInFigures(amount)}`,
  REDUCED: ({ percent, reason, amount }) =>
    percent === 100 ? `Miễn: ${reason}` : `Giảm ${percent}%: ${reason}, còn ${moneyInFigures(amount)}`,
};

const EN: Words = {
  FIXED: ({ amount }) => `Rate: ${vnd(amount)}`,
  UNITS: ({ fact, quantity, free, price, amount }) =>
    `${free > 0 ? `Beyond the first ${free} ${unitOf(fact, 'en')}` : fact.labelEn}: ${number(quantity, 'en')} × ${vnd(price)} = ${vnd(amount)}`,
  TIER: ({ fact, first, last, quantity, price, amount }) =>
    `${capital(unitOf(fact, 'en'))} ${range(first, last)}: ${number(quantity, 'en')} × ${vnd(price)} = ${vnd(amount)}`,
  BASE: ({ fact, included, amount }) =>
    `Up to ${number(included, 'en')} ${unitOf(fact, 'en')}: ${vnd(amount)}`,
  STARTED: ({ fact, quantity, per, price, amount }) =>
    `Each further ${number(per, 'en')} ${unitOf(fact, 'en')} begun: ${number(quantity, 'en')} × ${vnd(price)} = ${vnd(amount)}`,
  LOOKED_UP: ({ labelEn, amount }) => `${labelEn}: ${vnd(amount)}`,
  SHARE: ({ value, basisPoints, amount }) =>
    `${shareText(basisPoints, 'en')} of ${vnd(value)} = ${vnd(amount)}`,
  SUM: ({ amount }) => `In all: ${vnd(amount)}`,
  LEAST: ({ amount }) => `Below the least amount, ${vnd(amount)} is charged`,
  MOST: ({ amount }) => `Above the highest amount, only ${vnd(amount)} is charged`,
  TIMES: ({ fact, quantity, each, amount }) =>
    `${fact.labelEn}: ${number(quantity, 'en')} × ${vnd(each)} = ${vnd(amount)}`,
  REDUCED: ({ percent, reasonEn, amount }) =>
    percent === 100 ? `Exempt: ${reasonEn}` : `${percent}% less: ${reasonEn}, ${vnd(amount)} remains`,
};

const WORDS: Record<Lang, Words> = { vi: VI, en: EN };

const sentence = <S extends FeeStep>(step: S, lang: Lang): string =>
  (WORDS[lang][step.kind] as (step: S) => string)(step);

/** How an amount came about, one sentence a step, the same for citizen and officer. */
export const explainSteps = (steps: readonly FeeStep[], lang: Lang): string[] =>
  steps.map((step) => sentence(step, lang));
