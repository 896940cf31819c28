import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { heldKeys, isPrimaryKey, isTyping } from './keys.ts';

const modalOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

const held = heldKeys();
/** Events of keys that were pressed unheard; known before any screen hears of them. */
const UNHEARD = new WeakSet<KeyboardEvent>();
document.addEventListener('keydown', ({ code }) => held.pressed(code), true);
document.addEventListener(
  'keyup',
  (event) => {
    if (held.released(event.code)) UNHEARD.add(event);
  },
  true,
);

function useDocumentKey(handle: (event: KeyboardEvent) => void, on: 'keydown' | 'keyup' = 'keydown'): void {
  const onKey = useEffectEvent(handle);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener(on, listen);
    return () => document.removeEventListener(on, listen);
  }, [on]);
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

/**
 * Alt and a letter, for an act of one screen that must work while typing. The paper of the last person may just be going to
 * the printer: then the letter counts when it is let go.
 */
export function useAltKey(letter: string, act: () => void): void {
  const heard = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key.toLowerCase() !== letter || modalOpen()) return;
    event.preventDefault();
    act();
  };
  useDocumentKey(heard);
  useDocumentKey((event) => {
    if (UNHEARD.has(event)) heard(event);
  }, 'keyup');
}

/** Where the officer's hands belong when a screen opens: the screen exists to fill in this field first. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const first = useRef<T>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}
