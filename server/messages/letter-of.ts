import { sql, type Selectable } from 'kysely';
import type { Tx } from '../platform/transaction.ts';
import type { OutgoingText } from './provider.ts';
import type { DeliveryTable } from './tables.ts';

/** What a delivery says and to whom; null: there is no such number or address. */
export async function letterOf(
  tx: Tx,
  { message_id, channel }: Selectable<DeliveryTable>,
): Promise<Omit<OutgoingText, 'id'> | null> {
  const {
    text: vi,
    text_en,
    text_sms,
    lang,
    code,
    phone,
    email,
  } = await tx
    .selectFrom('message')
    .leftJoin('dossier', 'dossier.id', 'message.dossier_id')
    .leftJoin('account', 'account.id', 'message.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('message_setting', 'message_setting.account_id', 'message.account_id')
    .select([
      'message.text',
      'message.text_en',
      'message_setting.lang',
      'message.text_sms',
      sql<string | null>`coalesce(dossier.code, dossier.submission_code)`.as('code'),
      // what is about no dossier goes to the account's own
      sql<string>`case when message.dossier_id is null then coalesce(person.phone, '')
        else dossier.applicant ->> 'phone' end`.as('phone'),
      sql<string>`coalesce(case when message.dossier_id is null then person.email
        else dossier.applicant ->> 'email' end, '')`.as('email'),
    ])
    .where('message.id', '=', message_id)
    .executeTakeFirstOrThrow();
  const text = lang === 'en' ? text_en : vi;
  if (channel === 'EMAIL')
    return email === '' ? null : { to: email, text, subject: subjectOf(code, lang ?? 'vi') };
  if (phone === '') return null;
  return { to: phone, text: channel === 'SMS' && lang !== 'en' ? (text_sms ?? text) : text };
}

/** A code names the dossier and nobody. */
const subjectOf = (code: string | null, lang: 'vi' | 'en'): string =>
  lang === 'vi'
    ? code === null
      ? 'Thông báo từ Một Cửa'
      : `Thông báo về hồ sơ ${code}`
    : code === null
      ? 'A notice from Một Cửa'
      : `About dossier ${code}`;
