import type { EIdentityPerson } from './person.ts';
import { WORDS, type Lang } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** Colours and shapes of its own: nobody should take it for a page of the portal. */
const STYLE = `
:root { color-scheme: light; --ink: #1d1b2e; --soft: #56536b; --line: #8b88a0; --brand: #4a2a7a; }
* { box-sizing: border-box; }
body { margin: 0; background: #f1eef7; color: var(--ink); font: 17px/1.5 system-ui, sans-serif; }
header { background: var(--brand); color: #fff; }
header div, main { max-width: 34rem; margin: 0 auto; padding: 0.9rem 1rem; }
header div { display: flex; gap: 0.75rem; align-items: center; justify-content: space-between; font-weight: 600; }
header span + span { border: 1px solid #fff; border-radius: 99px; padding: 0 0.7rem; font-size: 0.85rem; }
main { background: #fff; border-radius: 0 0 12px 12px; padding-bottom: 1.5rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0.6rem 0; }
.warn { border: 1px solid #8a5a00; border-left-width: 6px; background: #fff8e6; padding: 0.6rem 0.8rem; }
.fault { border: 1px solid #a01818; border-left-width: 6px; background: #fff0f0; padding: 0.6rem 0.8rem; }
.soft { color: var(--soft); font-size: 0.92rem; }
fieldset { border: 0; margin: 1rem 0; padding: 0; }
legend, .label { font-weight: 600; padding: 0; margin-bottom: 0.3rem; display: block; }
.one { display: flex; gap: 0.7rem; align-items: center; min-height: 48px; padding: 0.35rem 0.7rem; border: 1px solid var(--line); border-radius: 8px; margin-bottom: 0.45rem; }
.one input { width: 22px; height: 22px; flex: none; accent-color: var(--brand); }
.one span { display: block; }
.one:has(:checked) { border-color: var(--brand); box-shadow: inset 0 0 0 1px var(--brand); }
input[type=password] { width: 100%; min-height: 48px; font: inherit; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 8px; }
button { font: inherit; font-weight: 600; min-height: 48px; padding: 0.4rem 1.2rem; border-radius: 8px; border: 1px solid var(--brand); background: var(--brand); color: #fff; cursor: pointer; }
button.quiet { background: #fff; color: var(--brand); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.7rem; margin-top: 1rem; }
:focus-visible { outline: 3px solid #b36b00; outline-offset: 2px; }
`;

function page(lang: Lang, title: string, body: string): string {
  const t = WORDS[lang];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><header><div><span>${t.service}</span><span>${t.demo}</span></div></header><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

/** Whom one may sign in as: never told apart by their number in an address or a field. */
export interface Offered {
  /** Opaque; what the provider calls the account. */
  subject: string;
  person: EIdentityPerson;
}

export interface LoginPage {
  lang: Lang;
  people: readonly Offered[];
  password: string;
  chosen: string | undefined;
  fault: 'missing' | 'wrong' | undefined;
}

/** Choosing one of the invented people, with the password all of them share. */
export function loginPage({ lang, people, password, chosen, fault }: LoginPage): string {
  const t = WORDS[lang];
  const names = lang === 'en' ? ' lang="vi"' : '';
  const choices = people
    .map(({ subject, person }, at) => {
      const what = person.kind === 'ORGANISATION' ? t.organisation : t.level(person.level);
      const checked = (chosen ?? people[0]?.subject) === subject ? ' checked' : '';
      return `<label class="one" for="ai-${at}"><input type="radio" id="ai-${at}" name="tai-khoan" value="${subject}"${checked}><span><span${names}>${escaped(person.fullName)}</span><span class="soft">${person.number} · ${what}</span></span></label>`;
    })
    .join('');
  return page(
    lang,
    t.title,
    `${fault === undefined ? '' : `<p class="fault" role="alert">${t[fault]}</p>`}
<p>${t.goingTo}</p>
<p class="warn">${t.demoText}</p>
<form method="post">
<fieldset><legend>${t.choose}</legend>${choices}</fieldset>
<label class="label" for="mat-khau">${t.password}</label>
<input type="password" id="mat-khau" name="mat-khau" autocomplete="off" aria-describedby="goi-y" maxlength="200">
<p class="soft" id="goi-y">${escaped(t.hint(password))}</p>
<p class="soft">${t.shared}</p>
<div class="buttons"><button name="lam" value="dang-nhap">${t.button}</button><button class="quiet" name="lam" value="huy">${t.cancel}</button></div>
</form>`,
  );
}

/** A sign-in nobody goes on with any more. */
export const endedPage = (lang: Lang): string =>
  page(lang, WORDS[lang].ended, `<p>${WORDS[lang].endedText}</p>`);

/** What the protocol refused: `code` is its own word for it. */
export const refusedPage = (lang: Lang, code: string): string =>
  page(
    lang,
    WORDS[lang].refused,
    `<p>${WORDS[lang].endedText}</p><p class="soft"><code>${escaped(code)}</code></p>`,
  );
