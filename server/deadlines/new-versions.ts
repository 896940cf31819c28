import type { AlertLevel } from '@motcua/contract/deadlines';
import type { OfficerRole } from '@motcua/rules/authority';
import { addDays, addWorkingDays, instantAt, localDate } from '@motcua/rules/calendar';
import { procedureDifference } from '@motcua/rules/procedure';
import { sql } from 'kysely';
import { BY_DECISION, procedureVersions, provinceCommittee, receivingUnits } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcedureVersion } from '../province/index.ts';
import { controlOffice, HEAD_ROLES, type Addressee } from './addressee.ts';
import { raise } from './raise.ts';

/** What took effect so many days ago is still told, should nothing have run meanwhile. */
const LOOKS_BACK_DAYS = 7;

const HANDLING: readonly OfficerRole[] = ['SPECIALIST', ...HEAD_ROLES];

/** On the first working day of a version decided here, those who take in or handle the procedure are told what differs (TB13). */
export const tellNewVersions: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const date = localDate(held.calendar, at);
  const versions = await tx
    .selectFrom('procedure_version')
    .select(['id', 'code', 'valid_from', 'content'])
    .where('source', '=', BY_DECISION)
    .where('valid_from', '<=', date)
    .where('valid_from', '>', addDays(date, -LOOKS_BACK_DAYS))
    .orderBy('code')
    .execute();
  for (const version of versions) await tellOne(tx, held, now, { ...version, date });
};

async function tellOne(
  tx: Tx,
  held: Reference,
  now: Date,
  {
    id,
    code,
    valid_from,
    content,
    date,
  }: { id: string; code: string; valid_from: string; content: ProcedureVersion; date: string },
): Promise<void> {
  const before = (await procedureVersions(tx, code)).find((one) => one.valid_from < valid_from);
  if (before === undefined) return;
  const units = receivingUnits(held, content, date);
  const told: [string, readonly OfficerRole[]][] = [
    ...new Set(units.map(({ intakeUnit }) => intakeUnit.key)),
  ].map((unit) => [unit, ['COUNTER_OFFICER']]);
  for (const unit of new Set(units.map(({ authority }) => authority))) told.push([unit, HANDLING]);
  for (const [unit, roles] of told)
    await raise(tx, held, now, {
      kind: 'PROCEDURE_CHANGED',
      level: 'OWNER',
      subject: `${id} ${unit}`,
      due: instantAt(held.calendar, valid_from, '00:00'),
      facts: {
        code,
        procedure: content.name,
        date: valid_from,
        text: procedureDifference(before.content, content, 'vi').summary,
        textEn: procedureDifference(before.content, content, 'en').summary,
      },
      to: { unit_key: unit, account_id: null, roles: [...roles] },
    });
}

/** A decision of publication was made, and its version is still not approved here when its time is over (CAT-40). */
export const alertLateEntries: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const { calendar } = held;
  const date = localDate(calendar, at);
  const { rows } = await sql<{ id: string; code: string; name: string; number: string; decided: string }>`
    select id, code, content ->> 'name' as name, decision_number as number, decision_date as decided
    from procedure_change where decided_at is null and decision_date < ${date} order by code`.execute(tx);
  for (const { id, code, name, number, decided } of rows) {
    const last = addWorkingDays(calendar, decided, parameter(held, 'publish.enteredWithinDays', decided));
    if (date <= last) continue;
    const committee = provinceCommittee(held, date);
    const told: [AlertLevel, Addressee][] = [
      ['CENTRE', await controlOffice(tx, date, committee)],
      ['HEAD', { unit_key: committee, account_id: null, roles: ['LEADER'] }],
    ];
    for (const [level, to] of told)
      await raise(tx, held, now, {
        kind: 'ENTRY_LATE',
        level,
        subject: id,
        due: instantAt(calendar, last, '00:00'),
        facts: { code, procedure: name, date: decided, text: number },
        to,
      });
  }
};
