import type { PageRequest } from '@motcua/contract/page';
import { passkeyWords } from '@motcua/ui/words/passkeys';
import { hiddenAct } from '../form/hidden.ts';
import { html, type Piece, type Safe } from '../html.ts';

interface Asking {
  kind: 'ADD' | 'OPEN';
  action: string;
  /** What the authenticator is asked, JSON. */
  options: string;
  button: string;
  fields?: Piece;
}

/** A form whose answer the browser fetches from the authenticator; without its script it says what else to do. */
export function passkeyForm(request: PageRequest, { kind, action, options, button, fields }: Asking): Safe {
  const t = passkeyWords[request.lang];
  const { unsupported, already, failed } = t;
  return html`<form
    action="${action}"
    method="post"
    data-passkey="${kind}"
    data-options="${options}"
    data-words="${JSON.stringify({ unsupported, already, failed })}"
  >
    ${hiddenAct(request)}<input type="hidden" name="credential" />
    ${fields}
    <p class="field-error" role="alert"></p>
    <p class="note-box" data-without>${t.noScript}</p>
    <p><button class="big" hidden>${button}</button></p>
  </form>`;
}
