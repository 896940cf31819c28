import { createStore } from './store.ts';
import { en } from './words/en.ts';
import { vi, type Words } from './words/vi.ts';

export type Lang = 'vi' | 'en';
const WORDS: Record<Lang, Words> = { vi, en };
const KEPT = 'motcua.desk.lang';

const store = createStore<Lang>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

export const useLang = (): Lang => store.use();
export const useWords = (): Words => WORDS[store.use()];
/** Words outside components: the router's loaders and the notices. */
export const words = (): Words => WORDS[store.get()];
export const currentLang = (): Lang => store.get();

export function setLang(lang: Lang): void {
  localStorage.setItem(KEPT, lang);
  document.documentElement.lang = lang;
  store.set(lang);
}
