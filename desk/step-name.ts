import type { Lang } from './lang.ts';

/** The name of a step; a map written without English keeps its Vietnamese name. */
export const stepName = ({ name, nameEn }: { name: string; nameEn: string }, lang: Lang): string =>
  lang === 'en' && nameEn !== '' ? nameEn : name;
