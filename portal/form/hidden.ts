import { html, type Safe } from '../html.ts';

/** What every posted form carries: the proof that it comes from our page. */
export const hidden = ({ csrf }: { csrf: string }): Safe =>
  html`<input type="hidden" name="_csrf" value="${csrf}" />`;

/** With a key made up for this rendering: pressing the button twice does the act once. */
export const hiddenAct = (setting: { csrf: string }): Safe =>
  html`${hidden(setting)}<input type="hidden" name="_key" value="${crypto.randomUUID()}" />`;

/** The key a posted form brought back, as the client's option. */
export function keyOf(form: URLSearchParams): { idempotencyKey?: string } {
  const key = form.get('_key') ?? '';
  return /^[\w-]{8,80}$/.test(key) ? { idempotencyKey: key } : {};
}
