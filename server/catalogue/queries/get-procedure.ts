import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { authorityName } from '../receiving.ts';
import { getProcedureWithProcess } from '../versions.ts';

export const getProcedure: Act<'getProcedure'> = async ({ db, reference, now }, { code }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const { content, process, ...found } = await getProcedureWithProcess(db, code, today);
  return {
    code: found.code,
    sector: found.sector,
    name: content.name,
    summary: content.summary,
    validFrom: content.validFrom,
    validTo: content.validTo ?? null,
    decision: content.decision ?? null,
    levels: content.levels,
    subjects: content.subjects,
    authorityName: authorityName(held, content),
    serviceLevel: content.serviceLevel,
    onTheSpot: content.onTheSpot,
    nonTerritorial: content.nonTerritorial,
    cases: content.cases,
    channels: content.channels.map((one) => ({
      ...one,
      fees: one.fees.map(({ type, amount, note }) => ({ type, amount, note: note ?? '' })),
    })),
    components: content.components.map(componentView),
    steps: content.steps,
    requirements: content.requirements === undefined ? [] : content.requirements.split(/\n+/),
    results: content.results.map((one) => ({ code: one.code ?? null, name: one.name })),
    legalBasis: content.legalBasis,
    keywords: content.keywords,
    process: {
      key: process.key,
      name: process.name,
      steps: process.steps.map(({ key, name, nameEn, role, kind, share }) => ({
        key,
        name,
        nameEn,
        role,
        kind,
        share,
      })),
    },
    formCode: content.form,
  };
};

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
