import { PRACTISING } from './practice.ts';
import { createStore } from './store.ts';
import { vi, type Words } from './words/vi.ts';

export type Lang = 'vi' | 'en';
const KEPT = 'motcua.desk.lang';

/** In the practice room the name of the system says so, and with it the title of every page. */
const marked = (words: Words): Words =>
  PRACTISING ? { ...words, system: `${words.practice.mark} · ${words.system}` } : words;

const VI = marked(vi);

/** Vietnamese is always here; English is fetched when somebody asks for it, so that the first view does not carry both. */
const WORDS: Record<Lang, Words | undefined> = { vi: VI, en: undefined };
const store = createStore<Lang>('vi');

export const useLang = (): Lang => store.useValue();
export const useWords = (): Words => WORDS[store.useValue()] ?? VI;
/** Words outside components: the router's loaders and the notices. */
export const words = (): Words => WORDS[store.get()] ?? VI;
/** Words that only some screens say: those screens bring them along, in both languages, and no first view carries them. */
export function withWords<Own extends object>(own: Record<Lang, Own>): () => Words & Own {
  const joined = new Map<Words, Words & Own>();
  return () => {
    const lang = store.useValue();
    const shared = WORDS[lang] ?? VI;
    const all = joined.get(shared) ?? { ...shared, ...own[lang] };
    joined.set(shared, all);
    return all;
  };
}
export const currentLang = (): Lang => store.get();

export async function setLang(lang: Lang): Promise<void> {
  if (lang === 'en') WORDS.en ??= marked((await import('./words/en.ts')).en);
  localStorage.setItem(KEPT, lang);
  document.documentElement.lang = lang;
  store.set(lang);
}

/** The language kept on this computer, before the first view; Vietnamese where the other one cannot be fetched now. */
export async function openLang(): Promise<void> {
  if (localStorage.getItem(KEPT) === 'en') await setLang('en').catch(() => undefined);
}
