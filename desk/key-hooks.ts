import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { isPrimaryKey, isTyping } from './keys.ts';

const modalOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

function useDocumentKey(handle: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(handle);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Single keys of the whole desk; silent while somebody types or a dialog is open. */
export function useShortcuts(acts: Readonly<Record<string, () => void>>): void {
  useDocumentKey((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || modalOpen()) return;
    if (isTyping(event.target instanceof HTMLElement ? event.target : null)) return;
    const act = acts[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Ctrl+Enter: the primary act of the screen, or of the dialog while one is open. */
export function usePrimaryKey(where: 'SCREEN' | 'DIALOG', act: () => void): void {
  useDocumentKey((event) => {
    if (!isPrimaryKey(event) || event.defaultPrevented || modalOpen() !== (where === 'DIALOG')) return;
    event.preventDefault();
    act();
  });
}

/** Alt and a letter, for an act of one screen that must work while typing. */
export function useAltKey(letter: string, act: () => void): void {
  useDocumentKey((event) => {
    if (!event.altKey || event.key.toLowerCase() !== letter || modalOpen()) return;
    event.preventDefault();
    act();
  });
}

/** Where the officer's hands belong when a screen opens: the screen exists to fill in this field first. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const first = useRef<T>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}
