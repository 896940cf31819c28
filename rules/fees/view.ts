import { formatDecimal, moneyInFigures, type Lang } from '../text/index.ts';
import { explainSteps } from './explain.ts';
import { reckonFee, type FeeLine } from './reckon.ts';
import type { Fact, FeeMatter, FeeSchedule } from './schedule.ts';

/** A fee as people read it: lines with their sentences, and what they were reckoned with; kept so with an accepted dossier. */
export function feeInWords(schedule: FeeSchedule, matter: FeeMatter) {
  const { lines, total, missing } = reckonFee(schedule, matter);
  return {
    lines: lines.map((line) => inWords(line)),
    total,
    missing: schedule.facts
      .filter(({ key }) => missing.includes(key))
      .map(({ key, label, labelEn }) => ({ key, label, labelEn })),
    facts: schedule.facts.flatMap((fact) => {
      const value = matter.facts[fact.key];
      if (value === undefined) return [];
      const { key, label, labelEn } = fact;
      return [
        {
          key,
          label,
          labelEn,
          value,
          text: factText(fact, value, 'vi'),
          textEn: factText(fact, value, 'en'),
        },
      ];
    }),
    channel: matter.channel,
    date: matter.date,
    schedule: { validFrom: schedule.validFrom, basis: schedule.basis, certain: schedule.certain },
  };
}

function inWords({ steps, ...line }: FeeLine) {
  return { ...line, why: explainSteps(steps, 'vi'), whyEn: explainSteps(steps, 'en') };
}

/** The value of a fact in words: `3 trang`, `Hợp đồng mới`. */
function factText(fact: Fact, value: number | string, lang: Lang): string {
  const en = lang === 'en';
  switch (fact.type) {
    case 'number':
      return `${formatDecimal(Number(value), 0, lang)} ${en ? fact.unitEn : fact.unit}`;
    case 'money':
      return en ? `${formatDecimal(Number(value), 0, 'en')} VND` : moneyInFigures(Number(value));
    case 'choice': {
      const option = fact.options.find((one) => one.value === value);
      return (en ? option?.labelEn : option?.label) ?? String(value);
    }
    case 'yesNo':
      if (value === 'YES') return en ? 'Yes' : 'Có';
      return en ? 'No' : 'Không';
  }
}
