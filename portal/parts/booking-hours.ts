import type { BookingDay } from '@motcua/contract/booking';
import type { PageRequest } from '@motcua/contract/page';
import { weekdayText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { hiddenAct } from '../form/hidden.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';

/** The field of the hour in a posted form. */
export const HOUR = 'gio';

const freeOn = ({ slots }: BookingDay): number => slots.reduce((sum, { free }) => sum + free, 0);

/** The days of a unit: those with a place lead on, the others say why not. */
export function dayList(
  request: PageRequest,
  days: readonly BookingDay[],
  pathOf: (date: string) => string,
): Safe {
  const { lang } = request;
  const t = bookingWords[lang];
  if (days.every(({ slots }) => slots.length === 0)) return html`<p class="note-box">${t.notOffered}</p>`;
  return html`<h2>${t.dayTitle}</h2>
    <ul class="days">
      ${days.map((day) => {
        const { date, name, slots } = day;
        const free = freeOn(day);
        const text = weekdayText(date, lang);
        if (free > 0)
          return html`<li>
            <a href="${pathOf(date)}">${text}</a> <span class="soft">${t.free(free)}</span>
          </li>`;
        return html`<li class="soft">
          ${text}:
          ${slots.length > 0 ? t.full : name === null ? t.off : html`<span ${inVietnamese(request)}>${name}</span>`}
        </li>`;
      })}
    </ul>`;
}

interface HourForm {
  day: BookingDay;
  /** Where it is posted. */
  action: string;
  button: string;
  /** Where another day is chosen. */
  back: string;
}

/** The hours of a day with the places left; those that are full say so. */
export function hourForm(request: PageRequest, { day, action, button, back }: HourForm): Safe {
  const { lang, form } = request;
  const t = bookingWords[lang];
  const chosen = form.get(HOUR);
  const first = day.slots.findIndex(({ free }) => free > 0);
  const other = html`<p><a href="${back}">${t.otherDay}</a></p>`;
  if (first === -1)
    return html`<p class="note-box">${t.dayGone}</p>
      ${other}`;
  return html`<form action="${action}" method="post" data-once>
      ${hiddenAct(request)}
      <fieldset class="field">
        <legend>${t.hourTitle}: ${weekdayText(day.date, lang)}</legend>
        <div class="choices hours">
          ${day.slots.map(({ from, to, startsAt, free }, at) => {
            const id = at === first ? HOUR : `${HOUR}-${at}`;
            return html`<div class="choice">
              <input
                type="radio"
                id="${id}"
                name="${HOUR}"
                value="${startsAt}"
                ${flag('checked', free > 0 && startsAt === chosen)}
                ${flag('disabled', free === 0)}
              /><label for="${id}"
                >${from}–${to} <span class="soft">${free === 0 ? t.full : t.free(free)}</span></label
              >
            </div>`;
          })}
        </div>
      </fieldset>
      <p class="buttons"><button class="big">${button}</button></p>
    </form>
    ${other}`;
}
