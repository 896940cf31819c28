import type { Client } from '@motcua/contract/client';
import type { Input } from '@motcua/contract/operations';
import type { Db } from '../platform/database.ts';
import type { Clock } from '../platform/now.ts';
import { answersFor, GUARDIAN, LAN, NAM_SON, ticked, upload, WISH } from './dossier.ts';

/** Where the people of the month act. */
export interface MonthStage {
  db: Db;
  clock: Clock;
  as(username: string): Client;
}

type TaskKind = 'ASSIGN' | 'WORK' | 'CONSULT' | 'APPROVE' | 'ISSUE';
const DAY = 24 * 3_600_000;
const LATE = { delayCause: 'WORKLOAD' } as const;

/**
 * How far real acts take a dossier before everybody leaves it to its timers. Together the lives set every timer that
 * follows a dossier going, and let each of them also come to nothing.
 */
export const LIVES: readonly ((stage: MonthStage) => Promise<unknown>)[] = [
  // T1, T2: nobody takes it in
  submit,
  // T4 to T6: nobody does anything after intake, online and at the counter
  async (stage) => stage.as('qu.minh').acceptDossier({ dossierId: await submit(stage) }),
  acceptAtCounter,
  // T7: an agency is silent; and one that answers
  askAgency,
  async (stage) => {
    const dossierId = await askAgency(stage);
    const { client, taskId } = await holding(stage, dossierId, 'CONSULT');
    await client.answerConsultation({ taskId, opinion: 'AGREE', text: 'Nhất trí', ...LATE });
  },
  // T8: more papers are asked for at intake and do not come; and come
  askForMore,
  async (stage) => {
    const dossierId = await askForMore(stage);
    for (const { component } of WISH.items) await upload(stage.as('cd.lan'), dossierId, component);
    await stage.as('cd.lan').supplyDocuments({ dossierId });
  },
  // T8 after intake: the clock stands, and T4 to T6 say nothing
  async (stage) => {
    const dossierId = await assign(stage);
    const { client } = await holding(stage, dossierId, 'WORK');
    await client.requestSupplement({ dossierId, ...WISH });
    await stage.as('ld.phong').decideProposal({ dossierId, approve: true });
  },
  // a result in time: T4 to T6 say nothing
  async (stage) => {
    const dossierId = await assign(stage);
    const work = await holding(stage, dossierId, 'WORK');
    const draftResult = { text: 'Cấp theo đề nghị', outcome: 'GRANT' } as const;
    await work.client.completeTask({ taskId: work.taskId, note: 'Đủ điều kiện', ...LATE, draftResult });
    const approval = await holding(stage, dossierId, 'APPROVE');
    await approval.client.approveResult({ taskId: approval.taskId, ...LATE });
    const issue = await holding(stage, dossierId, 'ISSUE');
    await issue.client.issueResult({ taskId: issue.taskId, ...LATE });
  },
];

async function submit({ as }: MonthStage): Promise<string> {
  const citizen = as('cd.lan');
  const { dossierId } = await citizen.createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON });
  const view = await citizen.getDossier({ dossierId });
  await citizen.updateDraft({ dossierId, answers: answersFor(view) });
  for (const { code, required, presentOnly } of view.components)
    if (required && !presentOnly) await upload(citizen, dossierId, code);
  await citizen.submitDossier({ dossierId, declaration: true });
  return dossierId;
}

async function acceptAtCounter({ as }: MonthStage): Promise<string> {
  const client = as('qu.minh');
  const draft = { procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant: LAN };
  const { dossierId } = await client.createDraft(draft);
  const { components } = await client.getDossier({ dossierId });
  const received = components.filter(({ required }) => required).map(ticked);
  await client.acceptDossier({ dossierId, received });
  return dossierId;
}

async function assign(stage: MonthStage): Promise<string> {
  const dossierId = await acceptAtCounter(stage);
  const { client, taskId, unit } = await holding(stage, dossierId, 'ASSIGN');
  const { items } = await client.listColleagues({ key: unit, role: 'SPECIALIST' });
  await client.assignTask({ taskId, accountId: items[0]?.accountId ?? '' });
  return dossierId;
}

async function askAgency(stage: MonthStage): Promise<string> {
  const dossierId = await assign(stage);
  const { client } = await holding(stage, dossierId, 'WORK');
  const question: Input<'requestConsultation'> = {
    dossierId,
    purpose: 'OPINION',
    content: 'Đề nghị cho ý kiến về điều kiện giám hộ',
    agencies: [{ unit: 'CA-T-2025', dueAt: new Date(stage.clock.now().getTime() + 5 * DAY).toISOString() }],
  };
  await client.requestConsultation(question);
  return dossierId;
}

async function askForMore(stage: MonthStage): Promise<string> {
  const dossierId = await submit(stage);
  await stage.as('qu.minh').requestSupplement({ dossierId, ...WISH });
  return dossierId;
}

/** The open step of a kind, and whoever holds it. */
async function holding({ db, as }: MonthStage, dossierId: string, kind: TaskKind) {
  const { id, unit_key, username } = await db
    .selectFrom('task')
    .innerJoin('account', 'account.id', 'task.account_id')
    .select(['task.id', 'task.unit_key', 'account.username'])
    .where('task.dossier_id', '=', dossierId)
    .where('task.kind', '=', kind)
    .where('task.done_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { client: as(username), taskId: id, unit: unit_key };
}
