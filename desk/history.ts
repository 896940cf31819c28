import type { CalendarChangeView, ParameterChangeView } from '@motcua/contract/administration';
import type { DeviceView } from '@motcua/contract/devices';
import type { StaffChangeView } from '@motcua/contract/staff';
import { UNIT_FACTS, type UnitChangeView } from '@motcua/contract/units';
import type { WordingChangeView } from '@motcua/contract/wording';
import { NOTICE_FORMS } from '@motcua/rules/notice';
import { dateText } from '@motcua/ui/dates';
import type { Words } from './words/vi.ts';

/** One change of anything that is administered. */
export interface HistoryEntry {
  id: string;
  status: 'WAITING' | 'REJECTED' | 'APPLIED' | 'ROLLED_BACK';
  what: string;
  /** What it holds for, and from when. */
  on: string;
  /** `before` null: there was none, or it is not on record; `compared`: sentences, shown word by word. */
  changes: { label: string; before: string | null; after: string; compared?: true }[];
  reason: string;
  basis: string;
  by: string;
  at: string;
  decided: { by: string; at: string } | null;
  comment: string;
}

interface Decided {
  proposedBy: { fullName: string };
  proposedAt: string;
  decidedBy: { fullName: string } | null;
  decidedAt: string | null;
  comment: string | null;
}

const people = ({ proposedBy, proposedAt, decidedBy, decidedAt, comment }: Decided) => ({
  by: proposedBy.fullName,
  at: proposedAt,
  decided: decidedBy === null || decidedAt === null ? null : { by: decidedBy.fullName, at: decidedAt },
  comment: comment ?? '',
});

export function unitEntry(change: UnitChangeView, { unitChanges: text }: Words): HistoryEntry {
  const { kind, before, after, validFrom } = change;
  const changes = UNIT_FACTS.flatMap((fact) => {
    const [was, is] = [before?.[fact] ?? null, after?.[fact]];
    if (is === undefined || is === was || (kind === 'NEW' && is === '')) return [];
    return [{ label: text.facts[fact], before: was, after: is }];
  });
  const on = [kind === 'NEW' ? change.parent?.shortName : (change.unit?.name ?? change.unit?.key)];
  return {
    id: change.id,
    status: change.status,
    what: `${change.number}. ${text.kinds[kind]}`,
    on: [...on, `${kind === 'END' ? text.endsFrom : text.from} ${dateText(validFrom)}`]
      .filter((part) => part !== undefined)
      .join(', '),
    changes: changes.length === 0 ? [{ label: '', before: null, after: text.ends }] : changes,
    reason: change.reason,
    basis: change.basis,
    ...people(change),
  };
}

export function wordingEntry(change: WordingChangeView, { wording: text }: Words): HistoryEntry {
  const { id, status, number, validFrom, before, texts, reason } = change;
  return {
    id,
    status,
    what: `${text.version} ${number}`,
    on: `${text.from} ${dateText(validFrom)}`,
    changes: NOTICE_FORMS.flatMap((form) => {
      const [was, is] = [before[form], texts[form]];
      if (was === is) return [];
      const label = text.forms[form];
      if (was === null || is === null) return [{ label, before: was, after: is ?? text.none }];
      return [{ label, before: was, after: is, compared: true as const }];
    }),
    reason,
    basis: '',
    ...people(change),
  };
}

export function staffEntry(change: StaffChangeView, words: Words): HistoryEntry {
  const { staff: text } = words;
  return {
    id: change.id,
    status: change.status,
    what: `${change.number}. ${text.kinds[change.kind]}`,
    on: change.file ?? '',
    changes: change.lines.map((line) => ({
      label: line.fullName,
      before: null,
      after: [
        line.position,
        line.roles.map((role) => words.roles[role]).join(', '),
        line.from === null ? '' : `${text.from} ${dateText(line.from)}`,
        line.to === null ? '' : `${text.until} ${dateText(line.to)}`,
        line.verdict === null ? '' : text.verdicts[line.verdict],
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    reason: change.reason,
    basis: change.basis,
    ...people(change),
  };
}

/** @param said the value in words */
export function parameterEntry(
  change: ParameterChangeView,
  name: string,
  said: (value: ParameterChangeView['value']) => string,
  { parameters: text }: Words,
): HistoryEntry {
  const { validFrom, validTo, procedure, before } = change;
  return {
    id: change.id,
    status: change.status,
    what: name,
    on: [
      `${text.from} ${dateText(validFrom)}${validTo === null ? '' : ` ${text.until} ${dateText(validTo)}`}`,
      procedure === null ? text.allProcedures : `${text.procedure} ${procedure}`,
    ].join(', '),
    changes: [{ label: '', before: before === null ? null : said(before), after: said(change.value) }],
    reason: change.reason,
    basis: change.basis,
    ...people(change),
  };
}

export function calendarEntry(change: CalendarChangeView, words: Words): HistoryEntry {
  const { calendarChange: text } = words;
  const said = ({ kind, name }: { kind: CalendarChangeView['days'][number]['kind']; name: string }) =>
    `${text.kinds[kind]}${name === '' ? '' : ` – ${name}`}`;
  const { shifts } = change;
  return {
    id: change.id,
    status: change.status,
    what: `${text.number} ${change.number}`,
    on: change.unit?.name ?? text.allUnits,
    changes: [
      ...change.days.map((day) => ({
        label: dateText(day.date),
        before: day.before === null ? null : day.before.kind === 'regular' ? text.regular : said(day.before),
        after: said(day),
      })),
      ...(shifts === null
        ? []
        : [
            {
              label: `${text.shifts} ${dateText(shifts.validFrom)}`,
              before: null,
              after: shifts.shifts.map(({ from, to }) => `${from}–${to}`).join(', '),
            },
          ]),
    ],
    reason: change.reason,
    basis: change.legalBasis,
    ...people(change),
  };
}

/** What became of a device: asked for and decided, and taken back. */
export function deviceEntries(device: DeviceView, { devices: text, history }: Words): HistoryEntry[] {
  const { id, name, unit, revokedBy, revokedAt, revocation } = device;
  const shared = { on: `${name}, ${unit.name}`, reason: '', basis: '' };
  const asked: HistoryEntry = {
    ...shared,
    id: `${id} asked`,
    status: device.decidedAt === null ? 'WAITING' : device.state === 'REJECTED' ? 'REJECTED' : 'APPLIED',
    what: history.deviceAsked,
    changes: [
      {
        label: '',
        before: null,
        after: device.state === 'REVOKED' ? text.states.APPROVED : text.states[device.state],
      },
    ],
    ...people({
      ...device,
      proposedBy: device.askedBy,
      proposedAt: device.askedAt,
      comment: device.revokedAt === null ? device.comment : null,
    }),
  };
  if (revokedBy === null || revokedAt === null || revocation === null) return [asked];
  const taken: HistoryEntry = {
    ...shared,
    id: `${id} revoked`,
    status: 'APPLIED',
    what: history.deviceRevoked,
    changes: [
      {
        label: '',
        before: text.states.APPROVED,
        after: `${text.states.REVOKED}: ${text.revocations[revocation]}`,
      },
    ],
    by: revokedBy.fullName,
    at: revokedAt,
    decided: null,
    comment: device.comment ?? '',
  };
  return [taken, asked];
}

/** The newest first. */
export const newestFirst = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.toSorted((a, b) => Date.parse(b.decided?.at ?? b.at) - Date.parse(a.decided?.at ?? a.at));
