import { localDate } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import { outagesToTell } from '../outages.ts';
import type { Act } from '../../platform/dispatch.ts';

export const getTheme: Act<'getTheme'> = async ({ reference, now }) => {
  const held = reference.current();
  const { calendar, themes } = held;
  const today = localDate(calendar, now);
  const theme = themes.findLast((one) => one.validFrom <= today) ?? themes[0];
  if (theme === undefined) throw new Error('no theme in the data');
  const { colours, hotline, email, address, emblemText } = theme.content;
  const { systemName, systemNameEn, provinceName, provinceNameEn } = theme.content;
  return {
    ...{ systemName, systemNameEn, provinceName, provinceNameEn, emblem: emblemText },
    ...{ hotline, email, address, colours, regime: regimeOn(today), today },
    outages: outagesToTell(held, now),
  };
};
