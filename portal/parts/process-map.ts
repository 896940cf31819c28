import type { ProcedureView, ProcessStepView } from '@motcua/contract/catalogue';
import type { DossierView, ProcessStanding } from '@motcua/contract/dossier-view';
import { durationSaid, HOURS_A_DAY, stagesOf } from '@motcua/rules/process';
import { formatDecimal } from '@motcua/rules/text';
import { appointmentText, limitText, momentText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { procedureWords } from '@motcua/ui/words/procedure';
import { processMapWords } from '@motcua/ui/words/process-map';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { stageList } from './stages.ts';
import { stepName } from './step-name.ts';

type Lang = Setting['lang'];

const ROLE_WORDS = {
  COUNTER_OFFICER: 'roleCOUNTER_OFFICER',
  SPECIALIST: 'roleSPECIALIST',
  DIVISION_HEAD: 'roleDIVISION_HEAD',
  LEADER: 'roleLEADER',
  RECORDS_OFFICER: 'roleRECORDS_OFFICER',
} as const;

const roleText = (role: string, lang: Lang): string =>
  role in ROLE_WORDS ? procedureWords[lang][ROLE_WORDS[role as keyof typeof ROLE_WORDS]] : role;

/** The process of a procedure in plain words: who does what, where, how long, who is asked and why, what runs at the same time. */
export function processMap(setting: Setting, { process, channels }: ProcedureView): Safe {
  const steps = new Map(process.steps.map((step) => [step.key, step]));
  const unasked = process.steps.filter(({ at, units }) => at === 'CONSULTED' && units.length === 0);
  const hours = legalHours(channels);
  return stageList(setting, stagesOf(process, new Set(unasked.map(({ key }) => key))), {
    step: (key) => published(setting, steps.get(key), hours),
    asks: (key) => steps.get(key)?.kind === 'CONSULT',
  });
}

/** Working hours of the time limit, where all channels have the same and it is counted in working time. */
function legalHours(channels: ProcedureView['channels']): number | null {
  const [first, ...others] = channels.map(({ limit }) => limit);
  if (first === undefined || first.value === 0) return null;
  if (others.some(({ value, unit }) => value !== first.value || unit !== first.unit)) return null;
  if (first.unit === 'workingHour') return first.value;
  return first.unit === 'workingDay' ? first.value * HOURS_A_DAY : null;
}

function published(setting: Setting, step: ProcessStepView | undefined, hours: number | null): Safe {
  if (step === undefined) return html``;
  const { lang } = setting;
  const t = processMapWords[lang];
  const law = inVietnamese({ lang });
  const asked = step.kind === 'CONSULT';
  return html`<li>
    <span class="flow-name">${stepName(setting, step.name, step.nameEn)}</span>
    <span class="soft">${where(setting, step)}</span>
    ${time(setting, step, hours)}
    ${step.kind === 'EXTERNAL' && html`<span class="flow-ease">${t.noErrand}</span>`}
    ${
      asked &&
      step.legalBasis !== null &&
      html`<span class="soft">${t.why} <span ${law}>${step.legalBasis}</span></span>`
    }
    ${step.silence !== null && html`<span class="soft">${t.silence} <span ${law}>(${step.silence})</span></span>`}
    ${step.stands !== null && html`<span class="soft">${t.stands} <span ${law}>(${step.stands})</span></span>`}
  </li>`;
}

/** An agency that is asked answers as an agency; elsewhere the post is said too. */
function where({ lang }: Setting, { at, units, role, kind }: ProcessStepView): Safe {
  const vi = lang === 'en' && units.length > 0 && html`lang="vi"`;
  const place = units.length > 0 ? units.join('; ') : processMapWords[lang][`unit${at}`];
  return kind === 'CONSULT' || kind === 'EXTERNAL'
    ? html`<span ${vi}>${place}</span>`
    : html`${roleText(role, lang)} · <span ${vi}>${place}</span>`;
}

function time({ lang }: Setting, { share, limit, kind }: ProcessStepView, hours: number | null): Safe {
  const t = processMapWords[lang];
  const percent = Math.round(share * 100);
  if (limit !== null)
    return html`<span class="share"
      >${kind === 'CONSULT' ? t.answersIn(limitText(limit, lang)) : t.within(limitText(limit, lang))}</span
    >`;
  if (share === 0) return html`<span class="share">${procedureWords[lang].noTime}</span>`;
  return html`<span class="share"
    ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="share-all" width="100" height="8" />
      <rect class="share-part" width="${percent}" height="8" />
    </svg>
    ${
      hours === null
        ? procedureWords[lang].share(formatDecimal(percent, 0, lang))
        : share * hours < 1
          ? t.underHour
          : t.about(durationSaid(Math.round(share * hours))[lang])
    }</span
  >`;
}

const MARKS = {
  DONE: { tone: 'is-done', word: 'done' },
  NOW: { tone: 'is-now', word: 'here' },
  TO_DO: { tone: 'is-later', word: 'toDo' },
  SKIPPED: { tone: 'is-later', word: 'skipped' },
} as const;

/** Where one dossier stands on its way: “hồ sơ đang ở đây” on every branch that is under way, each with its unit and its own date. */
export function dossierMap(setting: Setting, { process, map, state }: DossierView): Safe {
  const steps = new Map(process.map((step) => [step.key, step]));
  return stageList(setting, stagesOf({ ...map, steps: process }), {
    step: (key) => standing(setting, steps.get(key), state === 'AWAITING_FINANCIAL_OBLIGATION'),
    asks: (key) => steps.get(key)?.kind === 'CONSULT' && steps.get(key)?.status !== 'DONE',
  });
}

/** Once there is something to pay, a system outside waits too: its own date says nothing any more. */
function standing(setting: Setting, step: ProcessStanding | undefined, unpaid: boolean): Safe {
  if (step === undefined) return html``;
  const { lang } = setting;
  const [t, m] = [dossierWords[lang], processMapWords[lang]];
  const mark = MARKS[step.status];
  const asked = step.kind === 'CONSULT' || step.kind === 'EXTERNAL';
  return html`<li class="${mark.tone}" ${step.status === 'NOW' && html`aria-current="step"`}>
    <span class="flow-name">${stepName(setting, step.name, step.nameEn)}</span>
    ${!asked && html`<span class="soft">${roleText(step.role, lang)}</span>`}
    <span class="flow-state"
      >${t[mark.word]}${
        step.status === 'DONE' && step.doneAt !== null && `, ${momentText(step.doneAt)}`
      }</span
    >
    ${
      step.status === 'NOW' &&
      step.open.map(
        ({ unit, dueAt }) =>
          html`<span class="flow-at"
            ><span ${inVietnamese({ lang })}>${unit.name}</span>${
              step.kind === 'EXTERNAL' && unpaid
                ? html`: ${m.unpaid}`
                : dueAt !== null && html`: ${m.by} <strong>${appointmentText(dueAt, lang)}</strong>`
            }</span
          >`,
      )
    }
  </li>`;
}
