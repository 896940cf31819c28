import type { OfflineContent, OfflineProcedure } from '@motcua/contract/devices';
import type { LocalDate } from '@motcua/rules/calendar';
import { plainCalendar } from '@motcua/rules/offline';
import { regimeOn } from '@motcua/rules/regime';
import { catalogueActs, clockTerms, decidingUnits, receivingUnits, todayOf } from '../catalogue/index.ts';
import { counterPaper } from '../dossier/index.ts';
import { identityActs } from '../identity/index.ts';
import { getUnit, inOffice, organisationActs, parameter, unitAt, unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { ProcedureVersion } from '../province/index.ts';

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** What an officer of a one-stop unit needs to receive at its counter without network, from the views the desk has online. */
export async function offlineContent(context: Context, unitKey: string, days: Days): Promise<OfflineContent> {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const { address, phone } = unitAt(held, unitKey, today);
  const received = await receivedHere(context, unitKey);
  // one after the other: the connections are for those who work online
  const procedures: OfflineProcedure[] = [];
  for (const one of received) procedures.push(await offlineProcedure(context, one));
  const forms = [...new Set(procedures.map(({ view }) => view.formCode))].toSorted();
  const calendars = [...new Set(procedures.map(({ calendar }) => calendar))].toSorted();
  const deciding = new Map(
    received.flatMap(({ content }) =>
      content.place === undefined
        ? []
        : decidingUnits(held, content, today).map(({ key }) => [key, unitRef(held, key, today)] as const),
    ),
  );
  const { hotline } = await organisationActs.getTheme(context, {}, null);
  return {
    unit: { ...unitRef(held, unitKey, today), address, phone },
    ...counterPaper(context, unitKey),
    regime: regimeOn(today),
    hotline,
    lookUpAt: `${context.origin}/tra-cuu/`,
    officer: await identityActs.whoAmI(context, {}, null),
    procedures,
    forms: await Promise.all(forms.map((code) => catalogueActs.getForm(context, { code }, null))),
    calendars: Object.fromEntries(
      calendars.map((key) => {
        const plain = plainCalendar(inOffice(held, key).calendar, days.from, days.to);
        return [
          key,
          {
            ...plain,
            shifts: [...plain.shifts],
            shiftPeriods: plain.shiftPeriods.map((one) => ({ ...one, shifts: [...one.shifts] })),
            off: [...plain.off],
            work: [...plain.work],
            unconfirmed: [...plain.unconfirmed],
            names: { ...plain.names },
          },
        ];
      }),
    ),
    authorities: [...deciding.values()],
    parameters: {
      maxHours: parameter(held, 'offline.maxHours', today),
      leaseNumbers: parameter(held, 'offline.leaseNumbers', today),
      driftMinutes: parameter(held, 'offline.driftMinutes', today),
      transferCutoff: parameter(held, 'transfer.cutoff', today),
    },
    demo: context.demo,
  };
}

interface Received {
  code: string;
  content: ProcedureVersion;
  /** Null: the place of the matter says which. */
  authority: string | null;
  /** Whose working days count where nothing else is known. */
  office: string;
}

/** Procedures in force today that this unit receives at its counter. */
async function receivedHere({ db, reference, now }: Context, unitKey: string): Promise<Received[]> {
  const held = reference.current();
  const today = todayOf(held, now);
  const rows = await db
    .selectFrom('procedure_version')
    .select(['code', 'content'])
    .distinctOn('code')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('code')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.flatMap(({ code, content }): Received[] => {
    if (!content.channels.some(({ channel }) => channel === 'COUNTER')) return [];
    const decides = decidingUnits(held, content, today)[0]?.key;
    const here = (by?: string) =>
      receivingUnits(held, content, today, by).find(({ intakeUnit }) => intakeUnit.key === unitKey);
    const own = here();
    const received = own ?? (decides === undefined ? undefined : here(decides));
    if (received === undefined) return [];
    const office = own?.authority ?? getUnit(held, unitKey).parent ?? unitKey;
    return [{ code, content, authority: content.place === undefined ? received.authority : null, office }];
  });
}

async function offlineProcedure(
  context: Context,
  { code, content, authority, office }: Received,
): Promise<OfflineProcedure> {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const view = await catalogueActs.getProcedure(context, { code }, null);
  const terms = clockTerms(inOffice(held, office), { code, channels: content.channels }, 'COUNTER', today);
  return {
    view,
    authority: authority === null ? null : unitRef(held, authority, today),
    calendar: office,
    ...(content.lookUps === undefined ? {} : { lookUps: content.lookUps }),
    terms: { ...terms, lateHourMinutes: terms.lateHourMinutes ?? 0 },
  };
}
