import type { Question } from '@motcua/contract/catalogue';
import { moneyInWords } from '@motcua/rules/text';
import { commonWords } from '@motcua/ui/words/everywhere';
import { flag, html, inVietnamese, type Piece, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** One question on the page, with what is answered so far and what is wrong with it. */
export interface Field {
  question: Question;
  value: string;
  error: string | undefined;
  /** Of what is computed: how, in words. */
  how?: string;
}

/** Id of the control an error leads to. */
export const fieldId = (key: string): string => `o-${key}`;

export const labelOf = (question: Question, lang: 'vi' | 'en'): string =>
  lang === 'en' ? (question.labelEn ?? question.label) : question.label;

export function drawField(setting: Setting, field: Field): Safe {
  const { type, compute } = field.question;
  if (compute !== undefined) return single(setting, field, computed(setting, field));
  switch (type) {
    case 'choice':
    case 'yesNo':
      return group(setting, field, choices(setting, field, 'radio'));
    case 'multiChoice':
      return group(setting, field, choices(setting, field, 'checkbox'));
    case 'date':
      return group(setting, field, dateFields(setting, field));
    case 'longText':
    case 'address':
      return single(setting, field, textArea(field));
    default:
      return single(setting, field, input(setting, field));
  }
}

function describedBy({ question, error }: Field): string {
  const id = fieldId(question.key);
  return [question.hint !== undefined && `${id}-y`, error !== undefined && `${id}-loi`]
    .filter(Boolean)
    .join(' ');
}

const described = (field: Field): Safe | false =>
  describedBy(field) !== '' && html`aria-describedby="${describedBy(field)}"`;

const invalid = ({ error }: Field): Safe | false => error !== undefined && html`aria-invalid="true"`;

function around(setting: Setting, { question, error, how }: Field): { label: Piece; hints: Piece } {
  const t = commonWords[setting.lang];
  const id = fieldId(question.key);
  const { hint } = question;
  const foreign = setting.lang === 'en';
  return {
    label: html`${foreign && question.labelEn === undefined ? html`<span lang="vi">${question.label}</span>` : labelOf(question, setting.lang)}
    ${!question.required && question.compute === undefined && html`<span class="soft">${t.optional}</span>`}`,
    hints: html`${how !== undefined && html`<p class="hint">${t.computed} <span ${foreign && html`lang="vi"`}>${how}</span></p>`}
    ${hint !== undefined && html`<p class="hint" id="${id}-y" ${foreign && html`lang="vi"`}>${hint}</p>`}
    ${
      error !== undefined &&
      html`<p class="field-error" id="${id}-loi"><span class="unseen">${t.errorPrefix}</span> ${error}</p>`
    }`,
  };
}

function single(setting: Setting, field: Field, control: Safe): Safe {
  const { label, hints } = around(setting, field);
  return html`<div class="field ${field.error !== undefined && 'wrong'}">
    <label for="${fieldId(field.question.key)}">${label}</label>
    ${hints} ${control}
  </div>`;
}

function group(setting: Setting, field: Field, controls: Safe): Safe {
  const { label, hints } = around(setting, field);
  return html`<fieldset class="field ${field.error !== undefined && 'wrong'}" ${described(field)}>
    <legend>${label}</legend>
    ${hints} ${controls}
  </fieldset>`;
}

const options = (setting: Setting, question: Question) => {
  const t = commonWords[setting.lang];
  return question.type === 'yesNo'
    ? [
        { value: 'true', label: t.yes },
        { value: 'false', label: t.no },
      ]
    : (question.options ?? []).map(({ value, label, labelEn }) => ({
        value,
        label: setting.lang === 'en' ? (labelEn ?? label) : label,
      }));
};

/** The first choice bears the id of the field, so that the summary's link leads to it. */
const choiceId = (question: Question, at: number) =>
  at === 0 ? fieldId(question.key) : `${fieldId(question.key)}-${at}`;

const choices = (setting: Setting, { question, value }: Field, type: 'radio' | 'checkbox'): Safe => {
  const chosen = type === 'radio' ? [value] : value.split('|');
  return html`<div class="choices">
    ${options(setting, question).map(
      (option, at) =>
        html`<div class="choice">
          <input
            type="${type}"
            id="${choiceId(question, at)}"
            name="${question.key}"
            value="${option.value}"
            ${flag('checked', chosen.includes(option.value))}
          /><label for="${choiceId(question, at)}">${option.label}</label>
        </div>`,
    )}
  </div>`;
};

const DATE_PARTS = ['ngay', 'thang', 'nam'] as const;

function dateFields(setting: Setting, field: Field): Safe {
  const { question, value } = field;
  const t = commonWords[setting.lang];
  const labels = [t.day, t.month, t.year];
  const parts = datePartsOf(value);
  const birthday = question.prefill === 'applicant.birthDate';
  return html`<div class="date">
    ${DATE_PARTS.map((part, at) => {
      const id = at === 0 ? fieldId(question.key) : `${fieldId(question.key)}-${part}`;
      return html`<div>
        <label for="${id}">${labels[at]}</label
        ><input
          id="${id}"
          class="${part === 'nam' ? 'year' : 'two'}"
          name="${question.key}.${part}"
          value="${parts[at]}"
          inputmode="numeric"
          maxlength="${part === 'nam' ? 4 : 2}"
          ${birthday && html`autocomplete="${['bday-day', 'bday-month', 'bday-year'][at]}"`}
          ${invalid(field)}
        />
      </div>`;
    })}
  </div>`;
}

/** `1996-03-27` and what somebody half typed, `27/3/`, as day, month, year. */
function datePartsOf(value: string): [string, string, string] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (iso !== null) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''];
  const [day = '', month = '', year = ''] = value.split('/');
  return [day, month, year];
}

const LINES = { longText: 5, address: 2 } as const;

const textArea = (field: Field): Safe => {
  const { question, value } = field;
  const rows = question.type === 'longText' ? LINES.longText : LINES.address;
  return html`<textarea
    id="${fieldId(question.key)}"
    name="${question.key}"
    rows="${rows}"
    maxlength="${question.maxLength ?? 4000}"
    ${question.type === 'address' && html`autocomplete="street-address"`}
    ${described(field)}
    ${invalid(field)}
  >
${value}</textarea>`;
};

/** How a single-line control asks the phone for the right keys, and how wide it is. */
const INPUT_KINDS: Partial<Record<Question['type'], { type: string; inputmode: string; width: string }>> = {
  integer: { type: 'text', inputmode: 'numeric', width: 'w-10' },
  money: { type: 'text', inputmode: 'numeric', width: 'w-14' },
  citizenId: { type: 'text', inputmode: 'numeric', width: 'w-14' },
  taxCode: { type: 'text', inputmode: 'text', width: 'w-14' },
  phone: { type: 'tel', inputmode: 'tel', width: 'w-14' },
  email: { type: 'email', inputmode: 'email', width: '' },
};

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  'applicant.fullName': 'name',
  'applicant.phone': 'tel',
  'applicant.email': 'email',
};

function input(setting: Setting, field: Field): Safe {
  const { question, value } = field;
  const kind = INPUT_KINDS[question.type] ?? { type: 'text', inputmode: 'text', width: '' };
  const completes = AUTOCOMPLETE[question.prefill ?? ''];
  const isMoney = question.type === 'money';
  const control = html`<input
    id="${fieldId(question.key)}"
    name="${question.key}"
    type="${kind.type === 'email' ? 'text' : kind.type}"
    inputmode="${kind.inputmode}"
    class="${kind.width}"
    value="${isMoney ? withSeparators(value) : value}"
    maxlength="${question.maxLength ?? 400}"
    ${completes !== undefined && html`autocomplete="${completes}"`}
    ${described(field)}
    ${invalid(field)}
  />`;
  if (!isMoney) return control;
  return html`<div class="with-unit">${control}<span>${commonWords[setting.lang].currency}</span></div>
    ${isAmount(value) && html`<p class="hint" lang="vi">= ${moneyInWords(Number(value))}</p>`}`;
}

const isAmount = (value: string) => /^\d{1,15}$/.test(value);
const withSeparators = (value: string) => (isAmount(value) ? value.replace(/\B(?=(\d{3})+$)/g, '.') : value);

/** What is made of other answers is shown, and nothing is sent for it. */
const computed = (setting: Setting, { question, value }: Field): Safe =>
  html`<output
    id="${fieldId(question.key)}"
    class="computed"
    tabindex="-1"
    ${value !== '' && inVietnamese(setting)}
    >${value === '' ? commonWords[setting.lang].notYet : answerText(setting, question, value)}</output
  >`;

/** The answer to a question as the posted form carries it: dates in three parts, several choices under one name. */
export function postedAnswer(form: URLSearchParams, question: Question): string {
  switch (question.type) {
    case 'date': {
      const parts = DATE_PARTS.map((part) => (form.get(`${question.key}.${part}`) ?? '').trim());
      return parts.every((part) => part === '') ? '' : parts.join('/');
    }
    case 'multiChoice':
      return form.getAll(question.key).join('|');
    default:
      return form.get(question.key) ?? '';
  }
}

/** An answer as a reader sees it again: labels for choices, separators for money, day first for dates. */
export function answerText(setting: Setting, question: Question, value: string): string {
  const chosen = (one: string) =>
    options(setting, question).find((option) => option.value === one)?.label ?? one;
  switch (question.type) {
    case 'date':
      return datePartsOf(value)
        .filter((part) => part !== '')
        .join('/');
    case 'choice':
    case 'yesNo':
      return chosen(value);
    case 'multiChoice':
      return value.split('|').map(chosen).join('; ');
    case 'integer':
      return isAmount(value) ? withSeparators(value) : value;
    case 'money':
      return `${withSeparators(value)} ${commonWords[setting.lang].currency}`;
    default:
      return value;
  }
}
