/** What a key does to the row it is pressed in. */
export type RowAct = 'ADD_BELOW' | 'MOVE_UP' | 'MOVE_DOWN' | 'REMOVE';

/** As far as it is asked of a key and of what it is pressed in. */
interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  /** The key ends a word of an input method, e.g. of one that composes Vietnamese letters. */
  isComposing: boolean;
}

const WITH_ALT: Readonly<Record<string, RowAct>> = {
  ArrowUp: 'MOVE_UP',
  ArrowDown: 'MOVE_DOWN',
  Delete: 'REMOVE',
};

/** The act of a key in a row; undefined where it belongs to the button, the open list or the word it is pressed in. */
export function rowAct(pressed: Pressed, within: { button: boolean; openList: boolean }): RowAct | undefined {
  const { key, altKey, ctrlKey, metaKey, isComposing } = pressed;
  if (within.button || within.openList || isComposing || ctrlKey || metaKey) return undefined;
  if (altKey) return WITH_ALT[key];
  return key === 'Enter' ? 'ADD_BELOW' : undefined;
}
