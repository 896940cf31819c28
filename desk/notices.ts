import { ProblemError } from '@motcua/contract/client';
import { currentLang, words } from './lang.ts';
import { createStore } from './store.ts';

export interface Notice {
  id: number;
  tone: 'OK' | 'ERROR';
  title: string;
  lines: readonly string[];
}

export const notices = createStore<readonly Notice[]>([]);
let last = 0;

function show(tone: Notice['tone'], title: string, lines: readonly string[]): void {
  last += 1;
  notices.set([...notices.get().slice(-2), { id: last, tone, title, lines }]);
}

export function dismiss(id: number): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

export const tell = (title: string, ...lines: string[]): void => show('OK', title, lines);

/** A failure in words: what is wrong, what to do, what is allowed instead. */
export function tellFailure(error: unknown): void {
  const text = words();
  if (!(error instanceof ProblemError)) {
    show('ERROR', text.errors.unknown, [String(error)]);
    return;
  }
  const { problem } = error;
  const english = currentLang() === 'en';
  const names: Record<string, string> = text.acts;
  const allowed = (problem.allowed ?? []).map((act) => names[act]).filter((name) => name !== undefined);
  const fields = (problem.fields ?? []).map((field) =>
    english ? (field.messageEn ?? field.message) : field.message,
  );
  show('ERROR', english ? problem.titleEn : problem.title, [
    ...(problem.detail === problem.title ? [] : [problem.detail]),
    ...fields,
    ...(allowed.length === 0 ? [] : [`${text.errors.allowed}: ${allowed.join(', ')}.`]),
  ]);
}
