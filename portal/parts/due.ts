import type { DueExplanation } from '@motcua/contract/due';
import { durationSaid } from '@motcua/rules/process';
import { formatDecimal } from '@motcua/rules/text';
import { appointmentText, momentText } from '@motcua/ui/dates';
import { DEADLINE_MARKS, type DeadlineMark } from '@motcua/ui/icons';
import { dossierWords } from '@motcua/ui/words/dossier';
import { html, type Piece, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Word, shape and colour of a deadline together. */
export function deadlineTag({ lang }: Setting, deadline: DeadlineMark): Safe {
  const mark = DEADLINE_MARKS[deadline];
  return html`<span class="tag ${mark.tone}"
    ><span aria-hidden="true">${mark.shape}</span> ${mark[lang]}</span
  >`;
}

/** How late, always against the date due by law, whatever was promised afterwards. */
export function lateness({ lang }: Setting, due: DueExplanation | undefined): Safe | false {
  const views = due?.views;
  if (views === undefined || views.hoursLate === null || views.legal === null) return false;
  const hours = formatDecimal(views.hoursLate, 1, lang);
  return html`<p class="strong">${dossierWords[lang].late(hours, appointmentText(views.legal, lang))}</p>`;
}

/** Why the due date is this day: in one sentence, then line by line, then the times that do not count. */
export function dueExplained(setting: Setting, due: DueExplanation | undefined): Safe {
  const { lang } = setting;
  const t = dossierWords[lang];
  const said = lang === 'vi' ? due?.lines : due?.linesEn;
  if (due === undefined || said === undefined || said.length === 0) return html`<p>${t.dueNone}</p>`;
  return html`<p>${lang === 'vi' ? due.sentence : due.sentenceEn}</p>
    ${spent(setting, due)} ${dates(setting, due)}
    <details>
      <summary>${t.dueLines}</summary>
      <ol class="ledger">
        ${said.map((line) => html`<li>${line}</li>`)}
      </ol>
    </details>
    ${waits(setting, due.intervals)}`;
}

/** As its applicant counts beside as the law counts: waits are days of his life too. */
function spent({ lang }: Setting, { spent: of }: DueExplanation): Safe | false {
  if (of === undefined) return false;
  const t = dossierWords[lang];
  const worked = durationSaid(of.workingHours)[lang];
  const days = formatDecimal(of.calendarDays, 0, lang);
  return html`<p>${of.ended ? t.spent(days, worked) : t.spentSoFar(days, worked)}</p>`;
}

/** Receipt, law and new appointment side by side, where they are not one and the same. */
function dates({ lang }: Setting, { views, intervals }: DueExplanation): Safe | false {
  const t = dossierWords[lang];
  const { atAcceptance, legal, current } = views;
  const moved = current !== null && current !== legal;
  if (!moved && atAcceptance === legal) return false;
  const when = (at: string | null): Piece => (at === null ? t.dueStands : appointmentText(at, lang));
  const stands = legal !== null || intervals.some(({ to }) => to === null);
  const rows: [string, string | null][] = [
    [t.dueFirst, atAcceptance],
    ...(stands ? [[t.dueLegal, legal] as [string, string | null]] : []),
    ...(moved ? [[t.rescheduled, current] as [string, string | null]] : []),
  ];
  return html`<dl class="facts-list">
      ${rows.map(
        ([name, at]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${when(at)}</dd>
          </div>`,
      )}
    </dl>
    ${moved && html`<p class="soft">${t.dueCounted}</p>`}`;
}

function waits({ lang }: Setting, intervals: DueExplanation['intervals']): Safe | false {
  const t = dossierWords[lang];
  if (intervals.length === 0) return false;
  return html`<h3>${t.dueWaits}</h3>
    <ul class="waits">
      ${intervals.map(
        ({ kind, from, to, policy, legalBasis, document, proposedBy, approvedBy }) =>
          html`<li>
            <strong>${t[`wait${kind}`]}</strong>
            ${to === null ? t.waitSince(momentText(from)) : t.waitFromTo(momentText(from), momentText(to))}:
            ${t[`wait${policy}`]}.
            <span class="note">${t.waitBasis(legalBasis, document)}</span>
            <span class="note">${t.waitPeople(proposedBy, approvedBy)}</span>
          </li>`,
      )}
    </ul>`;
}
