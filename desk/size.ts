import { createStore } from './store.ts';

/** How large the desk is written on this computer. */
export type Size = 'normal' | 'large';
const KEPT = 'motcua.desk.size';
const store = createStore<Size>('normal');

export const useSize = (): Size => store.useValue();

export function setSize(size: Size): void {
  localStorage.setItem(KEPT, size);
  document.documentElement.dataset['size'] = size;
  store.set(size);
}

/** The size kept on this computer, before the first view. */
export function openSize(): void {
  if (localStorage.getItem(KEPT) === 'large') setSize('large');
}
