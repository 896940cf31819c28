import { isoInstant } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import type { Context } from '../platform/context.ts';
import type { DossierRow } from './tables.ts';
import type { NewEvent } from './write.ts';

/** Something done at the counter without network, and brought in later. */
export interface TakenOver {
  /** When it was done, by the corrected clock. */
  at: Date;
  /** What the device is called. */
  device: string;
  /** What an officer has to know of it. */
  note: string;
}

/** The event that tells when and where it was really done, and where a printed due date is not the one the rules give. */
export function takenOver(
  { reference }: Context,
  { intake_unit }: DossierRow,
  offline: TakenOver | undefined,
  promised: { printed: Date | null; due: Date | null } = { printed: null, due: null },
): NewEvent[] {
  if (offline === undefined) return [];
  const { calendar } = reference.current();
  const { printed, due } = promised;
  const word = (at: Date | null): string =>
    at === null ? 'không có hạn' : formatInstant(calendar, at, 'vi');
  const differs =
    printed?.getTime() === due?.getTime()
      ? []
      : [`Phiếu đã in hẹn trả ${word(printed)}; theo quy định là ${word(due)}.`];
  return [
    {
      kind: 'TAKEN_OVER_OFFLINE',
      unit: intake_unit,
      data: {
        device: offline.device,
        doneAt: isoInstant(calendar, offline.at),
        note: [offline.note, ...differs].filter((part) => part !== '').join(' '),
      },
    },
  ];
}
