import type { Client } from '@motcua/contract/client';
import type { DueView, ProcedureView } from '@motcua/contract/catalogue';
import type { OfflineContent, OfflineProcedure } from '@motcua/contract/devices';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { clockInput, computeDue, explainLedger } from '@motcua/rules/clock';
import { calendarOf } from '@motcua/rules/offline';
import { foldVietnamese } from '@motcua/rules/text';

/** What a visit at the counter asks of the catalogue; answered by the server, or by what this computer keeps of it. */
export interface IntakeSource extends Pick<
  Client,
  'getProcedure' | 'getForm' | 'listReceivingUnits' | 'previewDue' | 'findApplicant'
> {
  searchProcedures: (
    input: { q: string; limit: number },
    options?: { signal?: AbortSignal },
  ) => Promise<{ items: readonly Pick<ProcedureView, 'code' | 'name' | 'sector'>[] }>;
}

/** The answers of the snapshot. Persons are never in it: each is asked anew. */
export function snapshotSource(content: OfflineContent, now: () => Date): IntakeSource {
  const get = (code: string): OfflineProcedure => {
    const found = content.procedures.find(({ view }) => view.code === code);
    if (found === undefined) throw new Error(`${code} is not on this computer`);
    return found;
  };
  const unit = { key: content.unit.key, name: content.unit.name, shortName: content.unit.shortName };
  return {
    searchProcedures: async ({ q, limit }) => ({ items: search(content.procedures, q).slice(0, limit) }),
    getProcedure: async ({ code }) => get(code).view,
    getForm: async ({ code }) => {
      const form = content.forms.find((one) => one.code === code);
      if (form === undefined) throw new Error(`${code} is not on this computer`);
      return form;
    },
    listReceivingUnits: async ({ code, place }) => {
      const { authority } = get(code);
      const decides = authority === null ? placed(content, place ?? '') : null;
      const there = authority ?? decides ?? unit;
      return {
        decides,
        authorities: authority === null ? content.authorities : [],
        items: [
          {
            intakeUnit: unit,
            authority: there,
            address: content.unit.address,
            phone: content.unit.phone,
          },
        ],
      };
    },
    previewDue: async ({ code }) => dueOf(content, get(code), now()),
    findApplicant: async () => ({ applicant: null }),
  };
}

/** The due date of something accepted at a moment, with the ledger it follows from. */
export function dueOf(content: OfflineContent, procedure: OfflineProcedure, start: Date): DueView {
  const calendar = calendarFor(content, procedure);
  const { due, ledger } = computeDue(clockInput(calendar, procedure.terms, start));
  const text = due === null ? null : isoInstant(calendar, due);
  return {
    dueAt: text,
    originalDueAt: text,
    startedAt: isoInstant(calendar, start),
    limit: procedure.terms.limit,
    lines: explainLedger(ledger, calendar, 'vi'),
    linesEn: explainLedger(ledger, calendar, 'en'),
  };
}

export function calendarFor(content: OfflineContent, { calendar: key }: OfflineProcedure): Calendar {
  const plain = content.calendars[key];
  if (plain === undefined) throw new Error(`The snapshot has no calendar of ${key}`);
  return calendarOf(plain);
}

/** Every word typed must be in the procedure; those that have it in their name come first. */
function search(procedures: readonly OfflineProcedure[], q: string): ProcedureView[] {
  const asked = foldVietnamese(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return procedures
    .map(({ view }) => ({
      view,
      name: foldVietnamese(`${view.name} ${view.code}`),
      all: foldVietnamese([view.name, view.code, view.sector, view.summary, ...view.keywords].join(' ')),
    }))
    .filter(({ all }) => asked.every((word) => all.includes(word)))
    .map(({ view, name }) => ({ view, missed: asked.filter((word) => !name.includes(word)).length }))
    .toSorted((a, b) => a.missed - b.missed || a.view.name.localeCompare(b.view.name, 'vi'))
    .map(({ view }) => view);
}

/** The unit a place names, where only one of them stands in it; the longest name counts. */
export function placed(
  { authorities }: OfflineContent,
  place: string,
): OfflineContent['authorities'][number] | null {
  const said = ` ${foldVietnamese(place).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = authorities
    .map((unit) => ({ unit, name: foldVietnamese(unit.name).replace(/^(?:ubnd|uy ban nhan dan) /u, '') }))
    .filter(({ name }) => said.includes(` ${name} `))
    .toSorted((a, b) => b.name.length - a.name.length);
  const [first, second] = named;
  return first === undefined || second?.name === first.name ? null : first.unit;
}
