import { formatDecimal, lowerFirst, moneyInFigures, type Lang } from '../text/index.ts';
import { shareText } from './explain.ts';
import { factNamed } from './price.ts';
import type { FeeItem, FeeSchedule, Price } from './schedule.ts';

type Rates = { [By in Price['by']]: (price: Extract<Price, { by: By }>, of: FeeSchedule) => string[] };

const vnd = (amount: number): string => `${formatDecimal(amount, 0, 'en')} VND`;

/** How what is counted is called: `trang`, `pages`. */
function unit(of: FeeSchedule, key: string, lang: Lang): string {
  const fact = factNamed(of, key);
  if (fact.type !== 'number') return lang === 'en' ? fact.labelEn : fact.label;
  return lang === 'en' ? fact.unitEn : fact.unit;
}

const VI: Rates = {
  FIXED: ({ amount }) => [moneyInFigures(amount)],
  UNIT: ({ of, price, free = 0 }, schedule) => {
    const each = `${moneyInFigures(price)} mỗi ${unit(schedule, of, 'vi')}`;
    return [free > 0 ? `Từ ${unit(schedule, of, 'vi')} thứ ${free + 1}: ${each}` : each];
  },
  TIERS: ({ of, tiers, cap }, schedule) => [
    ...tiers.map(({ upTo, price }, at) => {
      const first = (tiers[at - 1]?.upTo ?? 0) + 1;
      const which =
        upTo === undefined
          ? `Từ ${unit(schedule, of, 'vi')} thứ ${first}`
          : `Đến ${unit(schedule, of, 'vi')} thứ ${upTo}`;
      return `${which}: ${moneyInFigures(price)} mỗi ${unit(schedule, of, 'vi')}`;
    }),
    ...(cap === undefined ? [] : [`Tối đa ${moneyInFigures(cap)}`]),
  ],
  STARTED: ({ of, base, included, per, price }, schedule) => [
    `Đến ${formatDecimal(included, 0, 'vi')} ${unit(schedule, of, 'vi')}: ${moneyInFigures(base)}`,
    `Thêm mỗi ${formatDecimal(per, 0, 'vi')} ${unit(schedule, of, 'vi')}: ${moneyInFigures(price)}`,
  ],
  LOOKUP: ({ rows }) => rows.map(({ label, amount }) => `${label}: ${moneyInFigures(amount)}`),
  SHARE: ({ of, basisPoints, floor, ceiling }, schedule) => [
    `${shareText(basisPoints, 'vi')} của ${lowerFirst(factNamed(schedule, of).label)}`,
    ...(floor === undefined ? [] : [`Tối thiểu ${moneyInFigures(floor)}`]),
    ...(ceiling === undefined ? [] : [`Tối đa ${moneyInFigures(ceiling)}`]),
  ],
};

const EN: Rates = {
  FIXED: ({ amount }) => [vnd(amount)],
  UNIT: ({ of, price, free = 0 }, schedule) => {
    const each = `${vnd(price)} each (${unit(schedule, of, 'en')})`;
    return [free > 0 ? `Beyond the first ${free}: ${each}` : each];
  },
  TIERS: ({ of, tiers, cap }, schedule) => [
    ...tiers.map(({ upTo, price }, at) => {
      const first = (tiers[at - 1]?.upTo ?? 0) + 1;
      const which = upTo === undefined ? `From ${first} on` : `Up to ${upTo}`;
      return `${which} (${unit(schedule, of, 'en')}): ${vnd(price)} each`;
    }),
    ...(cap === undefined ? [] : [`At most ${vnd(cap)}`]),
  ],
  STARTED: ({ of, base, included, per, price }, schedule) => [
    `Up to ${formatDecimal(included, 0, 'en')} ${unit(schedule, of, 'en')}: ${vnd(base)}`,
    `Each further ${formatDecimal(per, 0, 'en')} ${unit(schedule, of, 'en')}: ${vnd(price)}`,
  ],
  LOOKUP: ({ rows }) => rows.map(({ labelEn, amount }) => `${labelEn}: ${vnd(amount)}`),
  SHARE: ({ of, basisPoints, floor, ceiling }, schedule) => [
    `${shareText(basisPoints, 'en')} of ${lowerFirst(factNamed(schedule, of).labelEn)}`,
    ...(floor === undefined ? [] : [`At least ${vnd(floor)}`]),
    ...(ceiling === undefined ? [] : [`At most ${vnd(ceiling)}`]),
  ],
};

const RATES: Record<Lang, Rates> = { vi: VI, en: EN };

const ratesOf = <P extends Price>(price: P, schedule: FeeSchedule, lang: Lang): string[] =>
  (RATES[lang][price.by] as (price: P, of: FeeSchedule) => string[])(price, schedule);

/** The rates of an item as a price list says them, before anything is known of the matter. */
export function describeItem(schedule: FeeSchedule, item: FeeItem, lang: Lang): string[] {
  const { price, times, reductions = [] } = item;
  const vi = lang === 'vi';
  return [
    ...ratesOf(price, schedule, lang),
    ...(times === undefined
      ? []
      : [
          `${vi ? 'Nhân với' : 'Times'} ${lowerFirst(vi ? factNamed(schedule, times).label : factNamed(schedule, times).labelEn)}`,
        ]),
    ...reductions.map(({ percent, reason, reasonEn }) => {
      if (percent === 100) return vi ? `Miễn: ${reason}` : `Exempt: ${reasonEn}`;
      return vi ? `Giảm ${percent}%: ${reason}` : `${percent}% less: ${reasonEn}`;
    }),
  ];
}
