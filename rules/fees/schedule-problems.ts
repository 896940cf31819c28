import { staysExact } from './most.ts';
import type { Condition, Fact, FeeItem, FeeSchedule, Price } from './schedule.ts';

/** What is wrong with a schedule: where, and what to do about it. */
export interface ScheduleProblem {
  path: (string | number)[];
  message: string;
}

type Type = Fact['type'];
const COUNTED: readonly Type[] = ['number'];
const VALUED: readonly Type[] = ['money'];

/** Facts a price reckons with, and of what kind they have to be. */
const NEEDS: { [By in Price['by']]: (price: Extract<Price, { by: By }>) => [string, readonly Type[]][] } = {
  FIXED: () => [],
  UNIT: ({ of }) => [[of, COUNTED]],
  TIERS: ({ of }) => [[of, COUNTED]],
  STARTED: ({ of }) => [[of, COUNTED]],
  LOOKUP: () => [],
  SHARE: ({ of }) => [[of, VALUED]],
};
const needsOf = <P extends Price>(price: P): [string, readonly Type[]][] =>
  (NEEDS[price.by] as (price: P) => [string, readonly Type[]][])(price);

/** Whatever the shape of a schedule does not show: names that lead nowhere, tiers out of order, a lookup without an end. */
export function scheduleProblems(schedule: FeeSchedule): ScheduleProblem[] {
  return [
    ...twice(schedule.facts, 'facts'),
    ...twice(schedule.items, 'items'),
    ...schedule.facts.flatMap((fact, at) => factProblems(fact, ['facts', at])),
    ...schedule.items.flatMap((item, at) => itemProblems(schedule, item, ['items', at])),
  ];
}

const twice = (list: readonly { key: string }[], name: string): ScheduleProblem[] =>
  list.flatMap(({ key }, at) =>
    list.findIndex((one) => one.key === key) < at
      ? [{ path: [name, at, 'key'], message: `khóa ${key} đã dùng ở trên, cần đặt khóa khác` }]
      : [],
  );

function factProblems(fact: Fact, path: (string | number)[]): ScheduleProblem[] {
  if (fact.type === 'number') {
    const fits = fact.default === undefined || (fact.default >= fact.min && fact.default <= fact.max);
    return fact.min <= fact.max && fits ? [] : [{ path, message: 'cần min ≤ default ≤ max' }];
  }
  if (fact.type !== 'choice' || fact.default === undefined) return [];
  return fact.options.some(({ value }) => value === fact.default)
    ? []
    : [{ path: [...path, 'default'], message: `không có mục ${fact.default} trong options` }];
}

function itemProblems(schedule: FeeSchedule, item: FeeItem, path: (string | number)[]): ScheduleProblem[] {
  const { price, times, reductions = [] } = item;
  const rows = price.by === 'LOOKUP' ? price.rows : [];
  return [
    ...needsOf(price).flatMap(([key, types]) => named(schedule, key, types, [...path, 'price', 'of'])),
    ...(times === undefined ? [] : named(schedule, times, COUNTED, [...path, 'times'])),
    ...(staysExact(schedule, item)
      ? []
      : [{ path: [...path, 'price'], message: 'số tiền có thể quá lớn, cần giảm đơn giá hoặc max' }]),
    ...(price.by === 'TIERS' ? tierProblems(price.tiers, [...path, 'price', 'tiers']) : []),
    ...(price.by === 'LOOKUP' && (rows.at(-1)?.when ?? []).length > 0
      ? [
          {
            path: [...path, 'price', 'rows', rows.length - 1],
            message: 'dòng cuối áp dụng cho mọi trường hợp còn lại, cần bỏ when',
          },
        ]
      : []),
    ...rows.flatMap(({ when = [] }, at) =>
      when.flatMap((one, index) =>
        conditionProblems(schedule, one, [...path, 'price', 'rows', at, 'when', index]),
      ),
    ),
    ...reductions.flatMap(({ when }, at) =>
      when.flatMap((one, index) =>
        conditionProblems(schedule, one, [...path, 'reductions', at, 'when', index]),
      ),
    ),
  ];
}

function tierProblems(tiers: readonly { upTo?: number }[], path: (string | number)[]): ScheduleProblem[] {
  return tiers.flatMap(({ upTo }, at) => {
    const last = at === tiers.length - 1;
    if (last) return upTo === undefined ? [] : [{ path: [...path, at], message: 'bậc cuối không có upTo' }];
    return upTo !== undefined && upTo > (tiers[at - 1]?.upTo ?? 0)
      ? []
      : [{ path: [...path, at], message: 'upTo phải có và lớn hơn bậc trước' }];
  });
}

function conditionProblems(
  schedule: FeeSchedule,
  condition: Condition,
  path: (string | number)[],
): ScheduleProblem[] {
  switch (condition.on) {
    case 'CHANNEL':
    case 'DATE':
      return [];
    case 'NUMBER':
      return named(schedule, condition.fact, ['number', 'money'], path);
    case 'DIGITAL_CITIZEN':
      return named(schedule, condition.fact, ['yesNo'], path);
    case 'CHOICE': {
      const fact = schedule.facts.find(({ key }) => key === condition.fact);
      const values =
        fact?.type === 'choice'
          ? fact.options.map(({ value }) => value)
          : fact?.type === 'yesNo'
            ? ['YES', 'NO']
            : [];
      return [
        ...named(schedule, condition.fact, ['choice', 'yesNo'], path),
        ...condition.is
          .filter((value) => fact !== undefined && !values.includes(value))
          .map((value) => ({ path, message: `${condition.fact} không có mục ${value}` })),
      ];
    }
  }
}

function named(
  { facts }: FeeSchedule,
  key: string,
  types: readonly Type[],
  path: (string | number)[],
): ScheduleProblem[] {
  const fact = facts.find((one) => one.key === key);
  if (fact === undefined) return [{ path, message: `không có dữ kiện ${key} trong facts, cần khai báo` }];
  return types.includes(fact.type)
    ? []
    : [{ path, message: `dữ kiện ${key} phải có type ${types.join(' hoặc ')}` }];
}
