import type { UnitView } from '@motcua/contract/organisation';
import { foldVietnamese } from '@motcua/rules/text';
import { commonWords } from '@motcua/ui/words/everywhere';
import { html, inVietnamese, type Safe } from '../html.ts';
import { telephone, type Setting } from '../layout.ts';
import { icon } from './icon.ts';

interface Place {
  name: string;
  address: string;
}

/** The doors where dossiers are received (bộ phận một cửa). */
export const isOneStop = (unit: UnitView): boolean => unit.kind === 'ONE_STOP';

/** "Trung tâm Phục vụ hành chính công phường Nam Sơn" serves "phuong nam son". */
const placeOf = (name: string): string | undefined =>
  /\b(phuong|xa|thi tran|dac khu) .+$/.exec(foldVietnamese(name))?.[0];

/** Whether a person of this address lives in the unit's commune. */
export function serves(unit: { name: string }, address: string): boolean {
  const place = placeOf(unit.name);
  return place !== undefined && foldVietnamese(address).includes(place);
}

/** Every word of the query stands in the name or the address, accents aside. */
export function matches(unit: Place, q: string): boolean {
  const text = foldVietnamese(`${unit.name} ${unit.address}`);
  return foldVietnamese(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The unit of one's own commune first, then the province's centre, then the others as they come. */
export function nearUnits(units: readonly UnitView[], address: string, count: number): UnitView[] {
  const rank = (unit: UnitView) => (serves(unit, address) ? 0 : unit.level === 'PROVINCE' ? 1 : 2);
  return units
    .filter(isOneStop)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, count);
}

export const receptionPath = (key: string): string => `/noi-tiep-nhan/${encodeURIComponent(key)}`;

/** @param unit with a key its name leads to its own page */
export function unitCard({ lang }: Setting, unit: Place & { phone: string; key?: string }): Safe {
  const t = commonWords[lang];
  const name = html`<strong ${inVietnamese({ lang })}>${unit.name}</strong>`;
  return html`<p class="unit">
    ${unit.key === undefined ? name : html`<a href="${receptionPath(unit.key)}">${name}</a>`}
    ${
      unit.address !== '' &&
      html`<span class="with-icon"
        >${icon('place')}<span class="unseen">${t.address}: </span
        ><span ${inVietnamese({ lang })}>${unit.address}</span></span
      >`
    }
    ${
      unit.phone !== '' &&
      html`<span class="with-icon"
        >${icon('phone')}<span class="unseen">${t.phone}: </span
        ><a href="${telephone(unit.phone)}">${unit.phone}</a></span
      >`
    }
  </p>`;
}
