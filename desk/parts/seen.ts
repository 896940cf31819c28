/** What was looked at last before sending: nothing yet, something else than what is written now, its effect on the way, or just that. */
export type Seen = 'NOTHING' | 'ANOTHER' | 'ON_ITS_WAY' | 'THIS';

/** How far a preview has come; it may still show an older answer while the asked one is on its way. */
export interface Preview {
  isSuccess: boolean;
  isPlaceholderData: boolean;
}

/** Pressing the button is not looking: what is written has been seen once its own preview has come. */
export function seenOf(looked: unknown, written: unknown, preview: Preview): Seen {
  if (looked === undefined) return 'NOTHING';
  if (JSON.stringify(looked) !== JSON.stringify(written)) return 'ANOTHER';
  return preview.isSuccess && !preview.isPlaceholderData ? 'THIS' : 'ON_ITS_WAY';
}
