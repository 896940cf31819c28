import { html, type Safe } from '../html.ts';

interface CodeForm {
  /** Where the code is looked up, by `ma` of its address. */
  path: string;
  typed: string;
  label: string;
  hint: string;
  button: string;
}

/** One code that stands on a paper, looked up without signing in. */
export const codeForm = ({ path, typed, label, hint, button }: CodeForm): Safe =>
  html`<form action="${path}" method="get" class="field">
    <label for="ma">${label}</label>
    <p class="hint" id="ma-y">${hint}</p>
    <div class="row">
      <input
        id="ma"
        name="ma"
        value="${typed}"
        aria-describedby="ma-y"
        autocomplete="off"
        spellcheck="false"
        maxlength="60"
        required
      />
      <button>${button}</button>
    </div>
  </form>`;
