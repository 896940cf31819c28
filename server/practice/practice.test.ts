import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@motcua/contract/client';
import type { PracticeTask } from '@motcua/contract/practice';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPractice, practiceSchema, type Practice } from '../open-practice.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import { openLog } from '../platform/log.ts';
import { registry } from '../platform/metrics.ts';
import type { Applicant } from '@motcua/contract/shape';
import { answersFor, counterDraft, GUARDIAN, NAM_SON } from '../testing/dossier.ts';
import { openWeb } from '../web/index.ts';
import { clientOf, province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
let folder: string;
let practice: Practice;
/** The tables of the practice room. */
let room: Database;
beforeAll(async () => {
  here = await province();
  folder = await mkdtemp(join(tmpdir(), 'motcua-practice-'));
  practice = openPractice({
    config: { schema: 'motcua', dataFolder: folder, clock: here.clock },
    url: here.database.url,
    log: openLog({ level: 'silent' }),
    real: here.services,
  });
  here.services.practice = practice;
  room = openDatabase(here.database.url, { schema: practiceSchema('motcua'), maxConnections: 2 });
});
afterAll(async () => {
  await practice.close();
  await room.close();
  await here.close();
  await rm(folder, { recursive: true, force: true });
});

const clients = new Map<string, Client>();
/** The officer inside the practice room, entered once from his real desk. */
async function inside(username: string): Promise<Client> {
  const known = clients.get(username);
  if (known !== undefined) return known;
  const { token = '' } = await here.as(username).enterPractice({});
  const client = clientOf(practice.door, async () => token);
  clients.set(username, client);
  return client;
}

const taskOf = async (client: Client, id: string): Promise<PracticeTask> => {
  const found = (await client.listPracticeTasks({})).tasks.find((task) => task.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};
const stepsOf = async (client: Client, id: string): Promise<boolean[]> =>
  (await taskOf(client, id)).steps.map(({ done }) => done);
const openStep = async (client: Client, dossierId: string): Promise<string> => {
  const { tasks } = await client.getDossier({ dossierId });
  return tasks.find(({ status }) => status === 'OPEN')?.id ?? '';
};

/** The person a task is about, as he would show himself at the counter. */
function applicantOf({ person }: PracticeTask): Applicant {
  const { fullName = '', idNumber = '' } = person ?? {};
  const [century = '', year = ''] = [idNumber.slice(3, 4), idNumber.slice(4, 6)];
  return {
    kind: 'PERSON',
    fullName,
    idNumber,
    birthDate: `${Number(century) < 2 ? '19' : '20'}${year}-01-01`,
    gender: Number(century) % 2 === 0 ? 'MALE' : 'FEMALE',
    address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
    phone: '0990000001',
    email: '',
  };
}

/** What the real province counts, lists and sends. */
async function realFigures() {
  const { db } = here.database;
  const tables = ['dossier', 'dossier_event', 'task', 'slip', 'message', 'refusal_ledger', 'outbox'] as const;
  const counted = await Promise.all(
    tables.map(async (table) => [
      table,
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('rows'))
          .executeTakeFirst()
      )?.rows,
    ]),
  );
  const numbers = await db.selectFrom('number_series').selectAll().execute();
  const worklist = await here.as('qu.minh').listWork({ queue: 'UNIT' });
  const done = await registry.getSingleMetricAsString('motcua_acts_total');
  const letters = await registry.getSingleMetricAsString('motcua_outbox_letters_total');
  return { counted, numbers, worklist: worklist.items, letters, accepted: /acceptDossier.*/.exec(done)?.[0] };
}

describe('the way in', () => {
  test('an officer enters with his own posts; citizens do not', async () => {
    const client = await inside('qu.minh');
    const [real, there] = [await here.as('qu.minh').whoAmI({}), await client.whoAmI({})];
    const postsOf = ({ posts }: typeof real) => posts.map(({ unit, roles }) => ({ unit: unit.key, roles }));
    expect(there.accountId).toBe(real.accountId);
    expect(postsOf(there)).toEqual(postsOf(real));
    await refused(here.as('cd.lan').enterPractice({}), 'FORBIDDEN');
  });

  test('without a session nothing answers, and nobody signs in here', async () => {
    const stranger = clientOf(practice.door, async () => null);
    await refused(stranger.listUnits({}), 'UNAUTHENTICATED');
    await refused(stranger.signIn({ username: 'qu.minh', password: 'motcua-demo' }), 'UNAUTHENTICATED');
  });

  test('a session of the real desk opens nothing here, and one of here nothing there', async () => {
    await refused(
      clientOf(practice.door, () => here.token('qu.minh')).listPracticeTasks({}),
      'UNAUTHENTICATED',
    );
    const { token = '' } = await here.as('qu.minh').enterPractice({});
    await refused(clientOf(here.door, async () => token).whoAmI({}), 'UNAUTHENTICATED');
  });

  test('tasks are here only, the way in is there only', async () => {
    await refused(here.as('qu.minh').listPracticeTasks({}), 'NOT_FOUND');
    await refused(here.as('qu.minh').startPracticeAgain({}), 'NOT_FOUND');
    await refused((await inside('qu.minh')).enterPractice({}), 'NOT_FOUND');
  });

  test('a post that has ended is gone at the next entry', async () => {
    await inside('cm.ht');
    const account_id = await here.accountId('cm.ht');
    const ended = { valid_to: '2026-12-01' };
    await here.database.owner.updateTable('post').set(ended).where('account_id', '=', account_id).execute();
    await refused(here.as('cm.ht').enterPractice({}), 'FORBIDDEN');
  });
});

describe('nothing is counted', () => {
  test('a whole intake with its papers and letters leaves the real province as it was', async () => {
    const before = await realFigures();
    const client = await inside('qu.minh');
    const task = await taskOf(client, 'counter-returning');
    expect(await stepsOf(client, 'counter-returning')).toEqual([false, false, false, false]);
    const applicant = applicantOf(task);
    const earlier = await client.findEarlier({
      idNumber: applicant.idNumber,
      fullName: applicant.fullName,
      procedureCode: GUARDIAN,
      unit: NAM_SON,
    });
    expect(earlier.data.slice(0, 2)).toMatchObject([{ field: 'address' }, { field: 'phone' }]);

    const { dossierId } = await counterDraft({ ...here, as: () => client }, {}, applicant);
    expect(await stepsOf(client, 'counter-returning')).toEqual([true, true, false, false]);
    await client.updateDraft({ dossierId, answers: answersFor(await client.getDossier({ dossierId })) });
    await client.acceptDossier({ dossierId });
    expect((await taskOf(client, 'counter-returning')).done).toBe(true);

    const { slips } = await client.getDossier({ dossierId });
    const receipt = slips.find(({ kind }) => kind === 'INTAKE_RECEIPT');
    const pdf = await client.getSlip({ slipId: receipt?.id ?? '' });
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
    expect(text).toContain('BẢN THỰC HÀNH – không có giá trị');
    expect(await realFigures()).toEqual(before);
  });

  test('a message to an applicant ends in the practice room', async () => {
    const sent = () =>
      room.db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
    await expect.poll(async () => (await sent()).rows, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await here.database.db.selectFrom('delivery').selectAll().execute()).toEqual([]);
  });
});

describe('guided tasks', () => {
  test('the counter refuses, guides and hands back', async () => {
    const client = await inside('qu.minh');
    const draftFor = async (id: string): Promise<string> => {
      const applicant = applicantOf(await taskOf(client, id));
      const draft = { procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant };
      return (await client.createDraft(draft)).dossierId;
    };
    const refusedOne = await draftFor('counter-refuse');
    expect(await stepsOf(client, 'counter-refuse')).toEqual([true, false, false]);
    const text = 'Chưa đủ điều kiện theo quy định.';
    await client.refuseDossier({ dossierId: refusedOne, reason: 'NOT_ELIGIBLE', text });
    expect((await taskOf(client, 'counter-refuse')).done).toBe(true);
    expect((await taskOf(client, 'counter-guide')).done).toBe(false);

    const dossierId = await draftFor('counter-guide');
    await client.recordGuidance({ dossierId, reason: 'MISSING_COMPONENT', components: ['TP01'], text });
    expect((await taskOf(client, 'counter-guide')).done).toBe(true);

    const { dossier, person } = await taskOf(client, 'counter-return');
    await client.deliverResult({
      dossierId: dossier?.id ?? '',
      method: 'COUNTER',
      receiverName: person?.fullName ?? '',
      proof: 'IDENTITY',
    });
    expect((await taskOf(client, 'counter-return')).done).toBe(true);
  });

  test('a specialist drafts and sends on, and asks for papers', async () => {
    const client = await inside('cm.kd');
    const work = (await taskOf(client, 'specialist-work')).dossier?.id ?? '';
    await client.noteReading({ dossierId: work });
    expect(await stepsOf(client, 'specialist-work')).toEqual([true, false, false]);
    const draftResult = { text: 'Đồng ý giải quyết.', outcome: 'GRANT' } as const;
    await client.completeTask({ taskId: await openStep(client, work), draftResult });
    expect((await taskOf(client, 'specialist-work')).done).toBe(true);

    expect((await taskOf(client, 'specialist-supplement')).done).toBe(false);
    const other = (await taskOf(client, 'specialist-supplement')).dossier?.id ?? '';
    await client.addNote({ dossierId: other, text: 'Bản vẽ không đọc được.' });
    const items = [{ text: 'Bản vẽ bị mờ, thiếu trang.', legalBasis: 'Nghị định 61/2018/NĐ-CP' }];
    await client.requestSupplement({ dossierId: other, items, reason: 'Giấy tờ chưa đủ để xem xét.' });
    expect((await taskOf(client, 'specialist-supplement')).done).toBe(true);
  });

  test('a head hands a step on to somebody else', async () => {
    const client = await inside('ld.phong');
    const { dossier } = await taskOf(client, 'head-assign');
    const { tasks } = await client.getDossier({ dossierId: dossier?.id ?? '' });
    const step = tasks.find(({ status }) => status === 'OPEN');
    const taskId = step?.id ?? '';
    const { items } = await client.listTakers({ tasks: taskId });
    const other = items.find(({ fullName }) => fullName !== step?.owner?.fullName);
    const accountId = other?.accountId ?? '';
    await client.assignTask({ taskId, accountId, note: 'Chia việc.' });
    expect((await taskOf(client, 'head-assign')).done).toBe(true);
  });

  test('a leader signs one and sends one back', async () => {
    const client = await inside('ld.ct');
    const [sign, back] = [await taskOf(client, 'leader-sign'), await taskOf(client, 'leader-return')];
    await client.approveResult({ taskId: await openStep(client, sign.dossier?.id ?? '') });
    const comment = 'Bổ sung căn cứ pháp lý.';
    await client.returnForRework({ taskId: await openStep(client, back.dossier?.id ?? ''), comment });
    expect((await taskOf(client, 'leader-sign')).done).toBe(true);
    expect((await taskOf(client, 'leader-return')).done).toBe(true);
  });

  test('records number and issue a result', async () => {
    const client = await inside('ns.vanthu');
    const { dossier } = await taskOf(client, 'records-issue');
    await client.issueResult({ taskId: await openStep(client, dossier?.id ?? '') });
    expect((await taskOf(client, 'records-issue')).done).toBe(true);
  });

  test('whoever starts again has everything before him, on new dossiers; sent twice it begins one round', async () => {
    const client = await inside('ns.vanthu');
    const before = await taskOf(client, 'records-issue');
    here.clock.advance(60_000);
    const again = { idempotencyKey: 'again-once' };
    await client.startPracticeAgain({}, again);
    const { since } = await client.listPracticeTasks({});
    here.clock.advance(60_000);
    await client.startPracticeAgain({}, again);
    expect((await client.listPracticeTasks({})).since).toBe(since);
    const after = await taskOf(client, 'records-issue');
    expect(after).toMatchObject({ done: false, dossier: { id: expect.any(String) as string } });
    expect(after.dossier?.id).not.toBe(before.dossier?.id);
  });
});

describe('over HTTP', () => {
  test('the room has a cookie of its own below its own path; leaving the desk leaves it', async () => {
    const portal = { pages: [], failure: () => '', assets: new Map() };
    const app = await openWeb(here.door, {
      log: openLog({ level: 'silent' }),
      portal,
      deskFolder: 'khong-co',
      version: '0.0.0',
      faces: true,
      practice: practice.door,
    });
    const real = `motcua=${await here.token('ld.ct')}`;
    const post = (url: string, cookie: string) => {
      const headers = { cookie, 'x-motcua': '1', 'idempotency-key': url, 'content-type': 'application/json' };
      return app.inject({ method: 'POST', url, headers, payload: '{}' });
    };
    const entered = await post('/api/v1/practice/entry', real);
    expect(entered.json()).toEqual({ address: '/thuc-hanh/desk/' });
    const [cookie] = entered.cookies;
    expect(cookie).toMatchObject({
      name: 'motcua_practice',
      path: '/thuc-hanh',
      httpOnly: true,
      sameSite: 'Lax',
    });
    const practised = `motcua_practice=${cookie?.value ?? ''}`;
    const tasks = '/thuc-hanh/api/v1/practice/tasks';
    expect((await app.inject({ url: tasks, headers: { cookie: practised } })).statusCode).toBe(200);
    const stranger = await app.inject({ url: tasks, headers: { cookie: real } });
    expect(stranger.statusCode).toBe(401);
    expect(stranger.headers['content-type']).toContain('application/problem+json');
    const forged = { cookie: practised, 'content-type': 'application/json', 'idempotency-key': 'x' };
    const again = { method: 'POST', url: '/thuc-hanh/api/v1/practice/again', headers: forged } as const;
    expect((await app.inject({ ...again, payload: '{}' })).json()).toMatchObject({ code: 'CSRF' });
    const left = await post('/thuc-hanh/api/v1/session/end', practised);
    expect(left.cookies.map(({ name, path }) => [name, path])).toContainEqual([
      'motcua_practice',
      '/thuc-hanh',
    ]);
    expect((await app.inject({ url: tasks, headers: { cookie: practised } })).statusCode).toBe(401);
    await app.close();
  });
});

describe('clearing the room', () => {
  test('is the administrator’s; afterwards old sessions are unknown and the room is furnished anew', async () => {
    await refused(here.as('qu.minh').resetPractice({}), 'FORBIDDEN');
    const before = await inside('ld.ct');
    await here.as('qt.vu').resetPractice({});
    await refused(before.listPracticeTasks({}), 'UNAUTHENTICATED');
    clients.clear();
    const client = await inside('ld.ct');
    expect((await taskOf(client, 'leader-sign')).done).toBe(false);
    expect((await client.listWork({ queue: 'ALL' })).items).toHaveLength(2);
  });
});
