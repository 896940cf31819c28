import { useEffect, useEffectEvent } from 'react';
import { BURST_MS, isNew, NO_BURST, withKey, type Burst } from './scan.ts';

/**
 * The card a scanner types, wherever the officer's hands are: nothing of it stays in the field that has the focus. It ends
 * with Enter, or with a pause where the scanner sends none.
 */
export function useCardScan(onCard: (text: string) => void): void {
  const tell = useEffectEvent(onCard);
  useEffect(() => {
    const listener = scanListener(tell);
    document.addEventListener('keydown', listener.key, true);
    document.addEventListener('beforeinput', listener.text, true);
    return () => {
      listener.stop();
      document.removeEventListener('keydown', listener.key, true);
      document.removeEventListener('beforeinput', listener.text, true);
    };
  }, []);
}

interface ScanListener {
  key: (event: KeyboardEvent) => void;
  /** Letters that come without a key of their own, as from a keyboard program. */
  text: (event: InputEvent) => void;
  stop: () => void;
}

function scanListener(tell: (text: string) => void): ScanListener {
  let burst: Burst = NO_BURST;
  let restore = (): void => undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(ending);
    const { text, card } = burst;
    burst = NO_BURST;
    if (card) tell(text);
  };
  const add = (text: string, event: Event): void => {
    if (isNew(burst, event.timeStamp)) restore = asItIs(document.activeElement);
    const before = burst.card;
    burst = withKey(burst, text, event.timeStamp);
    if (!burst.card) return;
    if (!before) restore();
    swallow(event);
    clearTimeout(ending);
    ending = setTimeout(end, 2 * BURST_MS);
  };
  return {
    key: (event) => {
      if (event.key === 'Enter' && burst.card) {
        swallow(event);
        end();
      } else if (event.key.length === 1 || event.key === 'Backspace') add(event.key, event);
    },
    text: (event) => {
      if (burst.card) add(event.data ?? '', event);
    },
    stop: () => clearTimeout(ending),
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Puts a field back to what it holds now, and lets its screen know. */
function asItIs(field: Element | null): () => void {
  const kinds = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
  const kind = kinds.find((one) => field instanceof one);
  if (field === null || kind === undefined) return () => undefined;
  const set = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
  const value: unknown = set?.get?.call(field);
  return () => {
    set?.set?.call(field, value);
    field.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  };
}
