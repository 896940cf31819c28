import { instantAt, localDate } from '@motcua/rules/calendar';
import type { OutboxHandler } from '../platform/outbox.ts';
import { controlOffice } from './addressee.ts';
import { raise } from './raise.ts';

/**
 * An officer read people's data as no work explains: the head of his unit and the control office are told, of him once a
 * day. What he read is a finding of the unit; the alert names no dossier (C-18).
 */
export const tellSupervisors: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { account, unit, date } = payload as { account: string; unit: string; date: string };
  const held = reference.current();
  const { full_name } = await tx
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const alert = {
    kind: 'UNUSUAL_LOOKS',
    subject: `${account} ${unit}`,
    due: instantAt(held.calendar, date, '00:00'),
    facts: { text: full_name, date },
  } as const;
  await raise(tx, held, now, { ...alert, level: 'HEAD', to: { intakeUnit: unit, authority: unit } });
  const to = await controlOffice(tx, localDate(held.calendar, now), unit);
  await raise(tx, held, now, { ...alert, level: 'CENTRE', to });
};
