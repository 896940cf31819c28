import { createHash } from 'node:crypto';
import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import type { TaskView } from '@motcua/contract/dossier-view';
import { usernameOf } from './officer.ts';

/** Registration of a guardian at Nam Sơn: examined by a specialist, signed by the leader. */
const GUARDIAN = '1.004837';
const NAM_SON = 'MC-09286-2025';

/** A client of the running system for somebody of the demonstration: what a journey does not look at is prepared through it. */
export async function clientOf(baseUrl: string | undefined, username: string): Promise<Client> {
  const { token } = await createClient(httpTransport({ baseUrl: baseUrl ?? '' })).signIn({
    username,
    password: 'motcua-demo',
    as: 'PROGRAM',
  });
  return createClient(httpTransport({ baseUrl: baseUrl ?? '', ...(token === undefined ? {} : { token }) }));
}

export interface Prepared {
  dossierId: string;
  code: string;
  task: TaskView;
  /** User name of who holds the step. */
  holder: string;
}

/** A number of her own for each name, as a register would give it: what is known of one is not offered for another. */
const numberOf = (fullName: string): string =>
  `9991889${String(createHash('sha256').update(fullName).digest().readUInt32BE() % 100_000).padStart(5, '0')}`;

/** A dossier taken in at the counter for somebody of this name, walked on until a step of the kind is open, held by whom it is wanted. */
export async function preparedAt(
  baseUrl: string | undefined,
  fullName: string,
  kind: 'WORK' | 'APPROVE',
  wanted?: string,
): Promise<Prepared> {
  const counter = await clientOf(baseUrl, 'qu.minh');
  const { dossierId } = await counter.createDraft({
    procedureCode: GUARDIAN,
    intakeUnit: NAM_SON,
    applicant: {
      kind: 'PERSON',
      fullName,
      idNumber: numberOf(fullName),
      birthDate: '1988-06-20',
      gender: 'FEMALE',
      address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
      phone: '0990000003',
      email: '',
    },
  });
  const { components } = await counter.getDossier({ dossierId });
  const received = components
    .filter(({ required }) => required)
    .map(({ code, originals, certified, copies }) => ({ code, originals, certified, copies, present: true }));
  await counter.updateDraft({ dossierId, received });
  await counter.acceptDossier({ dossierId });
  return preparedOn(baseUrl, dossierId, kind, wanted);
}

/** User name of who holds the open step of a dossier: the least burdened, so what other journeys left behind decides. */
export async function holderOf(baseUrl: string | undefined, dossierId: string): Promise<string> {
  const { tasks } = await (await clientOf(baseUrl, 'ks.ha')).getDossier({ dossierId });
  const owner = tasks.find(({ status }) => status === 'OPEN')?.owner;
  if (owner === undefined || owner === null) throw new Error(`nobody holds ${dossierId}`);
  return usernameOf(owner.fullName);
}

/** The same for a dossier that is on its way. */
export async function preparedOn(
  baseUrl: string | undefined,
  dossierId: string,
  kind: 'WORK' | 'APPROVE',
  wanted?: string,
): Promise<Prepared> {
  const control = await clientOf(baseUrl, 'ks.ha');
  for (;;) {
    const { code, tasks } = await control.getDossier({ dossierId });
    const task = tasks.find(({ status }) => status === 'OPEN');
    if (task?.owner === undefined || task.owner === null) throw new Error(`nobody holds ${dossierId}`);
    const holder = usernameOf(task.owner.fullName);
    const client = await clientOf(baseUrl, holder);
    if (task.kind === kind && (wanted === undefined || wanted === holder))
      return { dossierId, code: code ?? '', task, holder };
    if (task.kind === kind && wanted !== undefined) {
      const { accountId } = await (await clientOf(baseUrl, wanted)).whoAmI({});
      await client.assignTask({ taskId: task.id, accountId, note: 'Chuyển người ký' });
    } else await goOn(client, task);
  }
}

async function goOn(client: Client, task: TaskView): Promise<void> {
  if (task.kind === 'ASSIGN') {
    const { items } = await client.listColleagues({ key: task.unit.key, role: 'SPECIALIST' });
    await client.assignTask({ taskId: task.id, accountId: items[0]?.accountId ?? '' });
    return;
  }
  await client.completeTask({
    taskId: task.id,
    note: 'Đủ điều kiện',
    ...(task.kind === 'WORK'
      ? { draftResult: { text: 'Cấp trích lục đăng ký giám hộ theo đề nghị.', outcome: 'GRANT' } }
      : {}),
  });
}
