import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { OfficerRole } from '@motcua/rules/authority';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { controlOffice, raise } from '../deadlines/index.ts';
import type { Context } from '../platform/context.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Done } from './moment.ts';
import type { Said } from './remarks.ts';
import type { DeviceRow } from './tables.ts';

export const COUNTER: OfficerRole[] = ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'];

interface Told {
  device: DeviceRow;
  done: Done;
  receipt: DossierReceipt;
  said: readonly Said[];
  /** Codes of dossiers of the same person and procedure. */
  others: readonly string[];
}

/** The counter is told of duplicates and of a due date it has to compare, the control office of a clock that is wrong. */
export async function tellOfficers(
  { reference, now }: Context,
  tx: Tx,
  { device, done, receipt, said, others }: Told,
): Promise<void> {
  const held = reference.current();
  const code = receipt.code ?? receipt.submissionCode;
  const at = isoInstant(held.calendar, done.at);
  const about = { subject: receipt.dossierId, due: now, dossierId: receipt.dossierId } as const;
  const counter = { unit_key: device.unit_key, account_id: null, roles: COUNTER };
  if (others.length > 0)
    await raise(tx, held, now, {
      kind: 'OFFLINE_DUPLICATE',
      level: 'OWNER',
      ...about,
      facts: { code, at, codes: others.join(', ') },
      to: counter,
    });
  const checks = said.filter(({ remark }) => remark === 'DUE_DIFFERS');
  if (checks.length > 0)
    await raise(tx, held, now, {
      kind: 'OFFLINE_TO_CHECK',
      level: 'OWNER',
      ...about,
      facts: { code, at, text: together(checks, 'vi'), textEn: together(checks, 'en') },
      to: counter,
    });
  const clock = said.filter(({ remark }) => remark === 'DRIFT' || remark === 'CLOCK_CHANGED');
  if (clock.length > 0)
    await raise(tx, held, now, {
      kind: 'OFFLINE_CLOCK',
      level: 'CENTRE',
      ...about,
      facts: {
        code,
        at,
        text: `${device.name}. ${together(clock, 'vi')}`,
        textEn: `${device.name}. ${together(clock, 'en')}`,
      },
      to: await controlOffice(tx, localDate(held.calendar, now), device.unit_key),
    });
}

const together = (said: readonly Said[], lang: 'vi' | 'en'): string => said.map((one) => one[lang]).join(' ');

/** The director of the one-stop unit is told of an item that waits for him. */
export async function tellDirector(
  { reference, now }: Context,
  tx: Tx,
  device: DeviceRow,
  { itemId, at, refusal }: { itemId: string; at: Date; refusal: Refusal },
): Promise<void> {
  const held = reference.current();
  await raise(tx, held, now, {
    kind: 'OFFLINE_ASIDE',
    level: 'CENTRE',
    subject: itemId,
    due: now,
    facts: {
      at: isoInstant(held.calendar, at),
      text: refusal.facts.detail,
      textEn: refusal.facts.detail,
    },
    to: { intakeUnit: device.unit_key, authority: device.unit_key },
  });
}
