import type { Lang } from '@motcua/rules/text';

interface Pair<T> {
  vi: T;
  en: T;
}
type Table = Record<string, Pair<unknown>>;
type Side<T extends Table> = { readonly [Key in keyof T]: T[Key]['vi'] };

/** A word table: each key has its Vietnamese and its English, text or a function that fills it in; the compiler refuses half a pair. */
export function words<T extends Table>(table: T): Readonly<Record<Lang, Side<T>>> {
  const side = (lang: Lang) =>
    Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pair[lang]])) as Side<T>;
  return { vi: side('vi'), en: side('en') };
}
