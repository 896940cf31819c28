import type { ProcedureView } from '@motcua/contract/catalogue';
import { addDays, localDate } from '@motcua/rules/calendar';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { findFeeSchedule, policyOn } from '../fee-schedules.ts';
import { publicProcess } from '../public-process.ts';
import { authorityName, isReceivedAnywhere } from '../receiving.ts';
import { differenceBetween } from '../version-difference.ts';
import { formCodeOn, getProcedureWithProcess } from '../versions.ts';

export const getProcedure: Act<'getProcedure'> = async ({ db, reference, now }, { code }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const { content, process, valid_to, ...found } = await getProcedureWithProcess(db, code, today);
  const [coming, formCode, fee] = await Promise.all([
    findComing(db, code, content, valid_to),
    formCodeOn(db, { code, content }, today),
    findFeeSchedule(db, code, today),
  ]);
  return {
    code: found.code,
    sector: found.sector,
    name: content.name,
    summary: content.summary,
    validFrom: content.validFrom,
    validTo: valid_to,
    decision: content.decision ?? null,
    levels: content.levels,
    subjects: content.subjects,
    authorityName: authorityName(held, content, today),
    serviceLevel: content.serviceLevel,
    onTheSpot: content.onTheSpot,
    nonTerritorial: isReceivedAnywhere(content),
    place: content.place ?? null,
    cases: content.cases,
    channels: content.channels.map((one) => ({
      ...one,
      fees: one.fees.map(({ type, amount, note }) => ({ type, amount, note: note ?? '' })),
    })),
    ...(fee === undefined ? {} : { fee: { schedule: fee.content, policy: policyOn(held, today, code) } }),
    components: content.components.map(componentView),
    steps: content.steps,
    requirements: content.requirements === undefined ? [] : content.requirements.split(/\n+/),
    script: content.script ?? [],
    results: content.results.map((one) => ({ code: one.code ?? null, name: one.name })),
    legalBasis: content.legalBasis,
    keywords: content.keywords,
    process: publicProcess(held, content, process, today),
    formCode,
    coming,
  };
};

/** What follows the version in force, known from the day it is decided on. */
async function findComing(
  db: Db,
  code: string,
  current: ProcedureVersion,
  validTo: string | null,
): Promise<ProcedureView['coming']> {
  if (validTo === null) return null;
  const next = await db
    .selectFrom('procedure_version')
    .select(['valid_from', 'content'])
    .where('code', '=', code)
    .where('valid_from', '=', addDays(validTo, 1))
    .executeTakeFirst();
  return next === undefined
    ? null
    : {
        validFrom: next.valid_from,
        decision: next.content.decision ?? null,
        difference: differenceBetween(current, next.content),
      };
}

type Stored = ProcedureVersion['components'][number];

export const componentView = (one: Stored) => ({
  code: one.code,
  name: one.name,
  originals: one.originals,
  certified: one.certified,
  copies: one.copies,
  presentOnly: one.presentOnly,
  required: one.required,
  case: one.case ?? null,
  ...(one.form === undefined ? {} : { form: one.form }),
});
