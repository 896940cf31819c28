/** Which row has the focus after a key in a list of `count` rows; undefined when the key is not for the list. */
export function moveInList(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** A single letter is a shortcut only while nobody is typing. */
export function isTyping(target: { tagName: string; isContentEditable: boolean } | null): boolean {
  return target !== null && (TYPING.has(target.tagName) || target.isContentEditable);
}

/** Ctrl+Enter (⌘+Enter): the primary act of the screen. */
export const isPrimaryKey = (event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/**
 * Tells a key whose going down was never heard: from the moment a page prints, browsers throw away what is pressed for some
 * hundredths of a second, and give only its being let go.
 */
export function heldKeys(): { pressed: (code: string) => void; released: (code: string) => boolean } {
  const down = new Set<string>();
  return {
    pressed: (code) => void down.add(code),
    /** True where it was pressed unheard. */
    released: (code) => !down.delete(code),
  };
}
