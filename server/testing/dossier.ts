import { unfolded } from '@motcua/rules/form';
import type { Client } from '@motcua/contract/client';
import type { DossierReceipt, DossierView, ReceivedComponent, TaskView } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import type { Applicant } from '@motcua/contract/shape';
import type { Province } from './province.ts';

/** Registration of a guardian: process P2, three working days, every channel, at each commune of both periods. */
export const GUARDIAN = '1.004837';
/** Birth registration: process P1, settled on the spot. */
export const BIRTH = '1.001193';
export const NAM_SON = 'MC-09286-2025';
export const NAM_SON_2018 = 'MC-09286-2018';

export const LAN: Applicant = {
  kind: 'PERSON',
  fullName: 'Vũ Thị Lan',
  idNumber: '999188000003',
  birthDate: '1988-06-20',
  gender: 'FEMALE',
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
  phone: '0990000003',
  email: 'cd.lan@bacninh.example.vn',
};

export interface Case {
  procedure?: string;
  unit?: string;
  citizen?: string;
  officer?: string;
}

/** A citizen's draft with every answer and paper that is asked for. */
export async function completeDraft(
  { as }: Province,
  { procedure = GUARDIAN, unit = NAM_SON, citizen = 'cd.lan' }: Case = {},
): Promise<DossierReceipt> {
  const client = as(citizen);
  const draft = await client.createDraft({ procedureCode: procedure, intakeUnit: unit });
  const view = await client.getDossier({ dossierId: draft.dossierId });
  const kept = await client.updateDraft({ dossierId: draft.dossierId, answers: answersFor(view) });
  for (const one of view.components)
    if (one.required && !one.presentOnly) await upload(client, draft.dossierId, one.code);
  return kept;
}

export async function submitted(province: Province, facts: Case = {}): Promise<DossierReceipt> {
  const { dossierId } = await completeDraft(province, facts);
  return province.as(facts.citizen ?? 'cd.lan').submitDossier({ dossierId, declaration: true });
}

export async function accepted(province: Province, facts: Case = {}): Promise<DossierReceipt> {
  const { dossierId } = await submitted(province, facts);
  return province.as(facts.officer ?? 'qu.minh').acceptDossier({ dossierId });
}

/** A person before the counter: the officer begins the dossier for him and ticks off every paper of the checklist. */
export async function counterDraft(
  { as }: Province,
  { procedure = GUARDIAN, unit = NAM_SON, officer = 'qu.minh' }: Case = {},
  applicant: Applicant = LAN,
): Promise<DossierReceipt> {
  const client = as(officer);
  const { dossierId } = await client.createDraft({ procedureCode: procedure, intakeUnit: unit, applicant });
  const { components } = await client.getDossier({ dossierId });
  return client.updateDraft({ dossierId, received: components.filter((one) => one.required).map(ticked) });
}

/** A paper handed in, or shown where it is only to be shown. */
export const ticked = ({ code, originals, certified, copies }: ReceivedPaper): ReceivedComponent => ({
  code,
  originals,
  certified,
  copies,
  present: true,
});
/** The checklist of a guardian's registration, all ticked. */
export const GUARDIAN_PAPERS: ReceivedComponent[] = ['TP01', 'TP02', 'TP03'].map((code) =>
  ticked({ code, originals: 1, certified: 0, copies: 0 }),
);

type ReceivedPaper = Pick<DossierView['components'][number], 'code' | 'originals' | 'certified' | 'copies'>;

/** What was asked for comes: a file for each paper, then the word that it is all. */
export async function supplied(
  { as }: Province,
  dossierId: string,
  citizen = 'cd.lan',
): Promise<DossierReceipt> {
  const client = as(citizen);
  const { supplement } = await client.getDossier({ dossierId });
  for (const { component } of supplement?.items ?? []) await upload(client, dossierId, component);
  return client.supplyDocuments({ dossierId });
}

export const PDF = new TextEncoder().encode('%PDF-1.4 giấy tờ');

export async function upload(
  client: Client,
  dossierId: string,
  component?: string,
  name = 'giay-to.pdf',
  bytes: Uint8Array<ArrayBuffer> = PDF,
) {
  const begun = await client.uploadFile({
    dossierId,
    name,
    size: bytes.length,
    ...(component === undefined ? {} : { component }),
  });
  return client.uploadPart({ uploadId: begun.uploadId, offset: 0 }, { bytes });
}

type Question = DossierView['form']['pages'][number]['questions'][number];

/** A valid answer to every question of the dossier's form. */
export function answersFor({ form, applicant }: DossierView): Record<string, string> {
  const questions = form.pages.flatMap((page) => unfolded(page, {}).questions);
  return Object.fromEntries(questions.map((question) => [question.key, answerTo(question, applicant)]));
}

function answerTo(question: Question, applicant: Applicant): string {
  const named: Record<string, string> = { lineCode: '4711', forOrganisation: 'false' };
  const known = named[question.key];
  if (known !== undefined) return known;
  switch (question.type) {
    case 'date':
      return '2026-12-10';
    case 'citizenId':
      return applicant.idNumber;
    case 'phone':
      return '0912345678';
    case 'email':
      return 'lan@example.vn';
    case 'choice':
    case 'multiChoice':
      return question.options?.[0]?.value ?? '';
    case 'yesNo':
      return 'true';
    case 'integer':
    case 'money':
      return String(question.min ?? 1_000_000);
    case 'taxCode':
      return '9900000016';
    default:
      return 'Nguyễn Văn Bình';
  }
}

/** The open steps of a dossier, one per branch, as its control office sees them. */
export async function openTasks({ as }: Province, dossierId: string): Promise<TaskView[]> {
  const { tasks } = await as('ks.ha').getDossier({ dossierId });
  return tasks.filter((task) => task.status === 'OPEN' || task.status === 'WAITING');
}

export async function openTask(province: Province, dossierId: string): Promise<TaskView> {
  const [task] = await openTasks(province, dossierId);
  if (task === undefined) throw new Error(`dossier ${dossierId} has no open step`);
  return task;
}

/** Who holds a step, by user name. */
export async function holderOf({ database }: Province, task: TaskView): Promise<string> {
  const row = await database.db
    .selectFrom('account')
    .select('username')
    .where('id', '=', task.owner?.accountId ?? '')
    .executeTakeFirstOrThrow();
  return row.username;
}

/** Does the next thing its process asks for, as whoever holds the step. Answers the step it did. */
export async function doStep(province: Province, dossierId: string): Promise<TaskView> {
  const task = await openTask(province, dossierId);
  const client = province.as(await holderOf(province, task));
  const taskId = task.id;
  const late = { delayCause: 'WORKLOAD' } as const;
  switch (task.kind) {
    case 'ASSIGN': {
      const { items } = await client.listColleagues({ key: task.unit.key, role: 'SPECIALIST' });
      await client.assignTask({ taskId, accountId: items[0]?.accountId ?? '' });
      break;
    }
    case 'WORK':
      await client.completeTask({
        taskId,
        note: 'Đủ điều kiện',
        ...late,
        draftResult: { text: 'Cấp theo đề nghị', outcome: 'GRANT' },
      });
      break;
    case 'CONSULT':
      await client.answerConsultation({ taskId, opinion: 'AGREE', text: 'Nhất trí', ...late });
      break;
    case 'REVIEW':
      await client.completeTask({ taskId, note: 'Nhất trí', ...late });
      break;
    case 'APPROVE':
      await client.approveResult({ taskId, ...late });
      break;
    case 'ISSUE':
      await client.issueResult({ taskId, ...late });
      break;
    default:
      throw new Error(`${task.kind} is not a step one does by itself`);
  }
  return task;
}

/** A request for more papers that may be made of a guardian's registration: a published paper, its fault, its legal basis. */
export const WISH = {
  items: [
    {
      component: 'TP02',
      text: 'Văn bản cử người giám hộ: bản chụp bị mờ, thiếu trang',
      legalBasis: 'Luật Hộ tịch 2014 Điều 20',
    },
  ],
  reason: 'Văn bản cử người giám hộ chưa đọc được',
};

/** More papers asked for after intake: proposed by whoever holds the work, agreed to by the head of the commune's division. */
export async function askInProcess(
  province: Province,
  dossierId: string,
  wish: Omit<Input<'requestSupplement'>, 'dossierId'> = WISH,
): Promise<DossierReceipt> {
  const task = await openTask(province, dossierId);
  const client = province.as(await holderOf(province, task));
  await client.requestSupplement({ dossierId, ...wish });
  return province.as('ld.phong').decideProposal({ dossierId, approve: true });
}

/** Goes on until a step of the kind is open; answers it. */
export async function walkTo(
  province: Province,
  dossierId: string,
  kind: TaskView['kind'],
): Promise<TaskView> {
  for (;;) {
    const task = await openTask(province, dossierId);
    if (task.kind === kind) return task;
    await doStep(province, dossierId);
  }
}
