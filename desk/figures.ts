import { formatDecimal, type Lang } from '@motcua/rules/text';

/** A whole number with groups: `12.345`, in English `12,345`. */
export const countText = (count: number, lang: Lang): string => formatDecimal(count, 0, lang);

/** A share between 0 and 1: `75,0 %`, in English `75.0%`; a dash where there is nothing to divide by. */
export function shareText(share: number | null, lang: Lang): string {
  if (share === null) return '–';
  const text = (share * 100).toFixed(1);
  return lang === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

/** A difference with its sign: `+1`, `−2`. */
export const changeText = (before: number, after: number, lang: Lang): string =>
  `${after < before ? '−' : '+'}${countText(Math.abs(after - before), lang)}`;
