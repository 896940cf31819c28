import { randomUUID } from 'node:crypto';
import { completeDraft, ticked, GUARDIAN, holderOf, LAN, NAM_SON, openTask } from './dossier.ts';
import { F20, f20Time, SPECIALISTS, type F20Case } from './f20.fixture.ts';
import type { Province } from './province.ts';

export { F20, f20Time } from './f20.fixture.ts';

/** The deciding unit of the fixture. */
export const NAM_SON_COMMITTEE = 'X-09286-2025';

/** When the province of the fixture begins. */
export const F20_BEGINS = f20Time('19/10 08:00');

const procedureOf = ({ sector, limit }: F20Case): string =>
  `9.20${String(Object.keys(SPECIALISTS).indexOf(sector)).padStart(2, '0')}${String(limit).padStart(2, '0')}`;

/** The fixture's law: hours rolling, a wait stops the clock, 24/11 announced only; and its procedures. */
export async function prepareF20({ database: { owner }, services }: Province): Promise<void> {
  for (const [key, value] of [
    ['due.mode', 'HOURS_ROLLING'],
    ['supplement.clockPolicy', 'PAUSE_RESUME'],
  ] as const)
    await owner
      .updateTable('parameter')
      .set({ value: JSON.stringify(value) })
      .where('key', '=', key)
      .execute();
  await owner
    .updateTable('calendar_day')
    .set({ kind: 'announced', confirmed: false })
    .where('date', '=', '2026-11-24')
    .execute();
  const pattern = await owner
    .selectFrom('procedure_version')
    .selectAll()
    .where('code', '=', GUARDIAN)
    .where('valid_from', '=', '2025-07-01')
    .executeTakeFirstOrThrow();
  for (const code of new Set(F20.map(procedureOf))) {
    const one = F20.find((each) => procedureOf(each) === code) as F20Case;
    const limit = { value: one.limit, unit: 'workingDay' as const };
    const content = {
      ...pattern.content,
      name: `${one.sector}, ${one.limit} ngày`,
      process: one.limit === 0 ? 'P1' : 'P2',
      channels: pattern.content.channels.map((channel) => ({ ...channel, limit })),
      components: [
        {
          code: 'TP01',
          name: 'Đơn đề nghị',
          originals: 1,
          certified: 0,
          copies: 0,
          presentOnly: false,
          required: true,
        },
        {
          code: 'TP02',
          name: 'Bản vẽ hiện trạng',
          originals: 1,
          certified: 0,
          copies: 0,
          presentOnly: false,
          required: false,
        },
      ],
    };
    await owner
      .insertInto('procedure_version')
      .values({
        ...pattern,
        id: randomUUID(),
        code,
        name: content.name,
        sector: one.sector,
        content: JSON.stringify(content),
        source: 'F20',
      })
      .execute();
  }
  await services.reference.reload();
}

/** Something that happens at a moment of the fixture. */
export interface Happening {
  at: string;
  happens(): Promise<unknown>;
}

/** Dossier ids by the fixture's own numbers. */
export type Replayed = ReadonlyMap<string, string>;

/**
 * The twenty dossiers through the acts, in the order of time, until a moment.
 *
 * @param also what else happens: a decision about the calendar, say
 */
export async function replayF20(
  here: Province,
  { also = [], until = f20Time('30/11 17:00') }: { also?: readonly Happening[]; until?: string } = {},
): Promise<Replayed> {
  const ids = new Map<string, string>();
  const happenings = [...F20.flatMap((one) => happeningsOf(here, one, ids)), ...also].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  for (const { at: moment, happens } of happenings) {
    if (Date.parse(moment) > Date.parse(until)) continue;
    here.clock.set(moment);
    await happens();
  }
  here.clock.set(until);
  return ids;
}

function happeningsOf(here: Province, one: F20Case, ids: Map<string, string>): Happening[] {
  const { as } = here;
  const id = (): string => ids.get(one.id) ?? '';
  const on = (moment: string, happens: () => Promise<unknown>, minutes = 0): Happening => ({
    at: new Date(Date.parse(f20Time(moment)) + minutes * 60_000).toISOString(),
    happens,
  });
  if (one.accepted === null)
    return [
      on('16/11 09:00', async () => {
        ids.set(one.id, (await counterDraftOf(here, one)).dossierId);
        await as('qu.minh').refuseDossier({
          dossierId: id(),
          reason: 'WRONG_AUTHORITY',
          text: 'Thuộc thẩm quyền của Sở Tài chính',
        });
      }),
    ];
  const withdraws = one.standing === 'WITHDRAWN';
  const happenings = [
    on(
      one.accepted,
      async () => ids.set(one.id, (await handedIn(here, one)).dossierId),
      one.channel === 'ONLINE' ? -15 : 0,
    ),
    on(one.accepted, () => accept(here, one, id())),
  ];
  if (one.pause !== undefined) {
    const [from, to] = one.pause;
    happenings.push(
      on(from, () => propose(here, one, id()), -30),
      on(from, () => as('ld.ct').decideProposal({ dossierId: id(), approve: true })),
    );
    if (to !== null) happenings.push(on(to, () => as('qu.minh').supplyDocuments({ dossierId: id() })));
  }
  if (one.finished !== undefined && withdraws)
    happenings.push(
      on(one.finished, () => as('cd.lan').withdrawDossier({ dossierId: id(), reason: 'Không còn nhu cầu' })),
    );
  if (one.finished !== undefined && one.returnedBy !== undefined) {
    const method = one.returnedBy;
    happenings.push(
      on(one.finished, () => finish(here, id())),
      on(
        one.finished,
        () => as('qu.minh').deliverResult({ dossierId: id(), method, receiverName: LAN.fullName }),
        20,
      ),
    );
  }
  return [...happenings, ...besides(here, one, id).map(([moment, happens]) => on(moment, happens))];
}

/** What explains the late ones: an apology with re-appointment, a late step with its cause, an apology never signed. */
function besides(
  { as }: Province,
  { id }: F20Case,
  dossierId: () => string,
): [string, () => Promise<unknown>][] {
  const apology = (cause: 'WORKLOAD' | 'VERIFICATION', newDueAt: string) => ({
    dossierId: dossierId(),
    cause,
    reason: 'Cần thêm thời gian kiểm tra thực địa',
    newDueAt: f20Time(newDueAt),
  });
  switch (id) {
    case 'F12':
      return [
        ['18/11 09:00', () => as('cm.dat').draftApology(apology('WORKLOAD', '26/11 15:00'))],
        ['18/11 14:00', () => as('ld.ct').rescheduleDossier({ dossierId: dossierId() })],
      ];
    case 'F09':
      return [['25/11 14:00', () => as('cm.xd').draftApology(apology('VERIFICATION', '02/12 16:45'))]];
    case 'F03':
      return [
        [
          '10/11 09:00',
          async () => {
            const { tasks } = await as('cm.dat').getDossier({ dossierId: dossierId() });
            const task = tasks.find((one) => one.status === 'OPEN');
            return as('cm.dat').completeTask({
              taskId: task?.id ?? '',
              delayCause: 'AGENCY_SILENT',
              draftResult: { text: 'Cấp theo đề nghị', outcome: 'GRANT' },
            });
          },
        ],
      ];
    default:
      return [];
  }
}

async function counterDraftOf({ as }: Province, one: F20Case) {
  const client = as('qu.minh');
  const { dossierId } = await client.createDraft({
    procedureCode: procedureOf(one),
    intakeUnit: NAM_SON,
    applicant: LAN,
    channel: one.channel,
  });
  const { components } = await client.getDossier({ dossierId });
  return client.updateDraft({ dossierId, received: components.filter((c) => c.required).map(ticked) });
}

async function handedIn(here: Province, one: F20Case) {
  if (one.channel !== 'ONLINE') return counterDraftOf(here, one);
  const { dossierId } = await completeDraft(here, { procedure: procedureOf(one) });
  return here.as('cd.lan').submitDossier({ dossierId, declaration: true });
}

/** Taken in, and given to the specialist of its field at once. */
async function accept(here: Province, one: F20Case, dossierId: string): Promise<void> {
  await here.as('qu.minh').acceptDossier({ dossierId });
  const specialist = SPECIALISTS[one.sector];
  if (specialist === null) return;
  const task = await openTask(here, dossierId);
  await here
    .as(await holderOf(here, task))
    .assignTask({ taskId: task.id, accountId: await here.accountId(specialist) });
}

const propose = ({ as }: Province, { sector }: F20Case, dossierId: string) =>
  as(SPECIALISTS[sector] ?? '').requestSupplement({
    dossierId,
    items: [
      { component: 'TP02', text: 'Bản vẽ hiện trạng thửa đất', legalBasis: 'Luật Đất đai 2024 Điều 133' },
    ],
    reason: 'Thiếu bản vẽ hiện trạng',
  });

/** Every step that is left, in one minute, by whoever holds it. */
async function finish(here: Province, dossierId: string): Promise<void> {
  for (;;) {
    const task = await openTask(here, dossierId);
    if (task.kind === 'RETURN') return;
    const client = here.as(await holderOf(here, task));
    const late = { taskId: task.id, delayCause: 'WORKLOAD' } as const;
    if (task.kind === 'WORK')
      await client.completeTask({ ...late, draftResult: { text: 'Cấp theo đề nghị', outcome: 'GRANT' } });
    else if (task.kind === 'APPROVE') await client.approveResult(late);
    else if (task.kind === 'ISSUE') await client.issueResult(late);
    else throw new Error(`${task.kind} is no step of the fixture`);
  }
}
