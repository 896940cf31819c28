import type { Confirmation } from '@motcua/rules/dossier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTBOX } from '../../outbox.ts';
import { answersFor, BIRTH, GUARDIAN, LAN, NAM_SON, submitted, upload } from '../../testing/dossier.ts';
import { until } from '../../testing/letters.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

/** Has no account anywhere. */
const OLD = {
  kind: 'PERSON',
  fullName: 'Nguyễn Thị Mận',
  idNumber: '999148000777',
  birthDate: '1948-05-02',
  gender: 'FEMALE',
  address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '0990000717',
  email: '',
} as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

type Person = Omit<typeof OLD, 'phone'> & { phone: string };
const begin = (who = 'qu.minh', applicant: Person | typeof LAN = OLD, procedureCode = GUARDIAN) =>
  here.as(who).beginAssisted({ unit: NAM_SON, procedureCode, intakeUnit: NAM_SON, applicant });

/** Everything filled in together, nothing asked yet. */
async function filled(
  who = 'qu.minh',
  applicant: Person | typeof LAN = OLD,
  procedure = GUARDIAN,
): Promise<string> {
  const client = here.as(who);
  const { dossierId } = await begin(who, applicant, procedure);
  const view = await client.getDossier({ dossierId });
  await client.updateDraft({ dossierId, answers: answersFor(view) });
  for (const one of view.components)
    if (one.required && !one.presentOnly) await upload(client, dossierId, one.code);
  return dossierId;
}
const ask = (dossierId: string, how: Confirmation, who = 'qu.minh') =>
  here.as(who).askConfirmation({ dossierId, how });
const confirm = (
  dossierId: string,
  said: { code?: string; sheetFile?: string },
  who = 'qu.minh',
  key?: string,
) => here.as(who).confirmAssisted({ dossierId, ...said }, key === undefined ? {} : { idempotencyKey: key });
const codeOf = async (dossierId: string): Promise<string> => {
  const row = await here.database.owner
    .selectFrom('assisted_request')
    .select('code')
    .where('dossier_id', '=', dossierId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  return row.code ?? '';
};
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');
const stateOf = async (dossierId: string) =>
  (
    await here.database.owner
      .selectFrom('dossier')
      .select('state')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).state;

describe('without the person’s word nothing is sent', () => {
  test('whoever helps cannot send it as the person, nor accept it at the counter', async () => {
    const dossierId = await filled();
    const minh = here.as('qu.minh');
    await refused(minh.submitDossier({ dossierId, declaration: true }), 'NOT_FOUND');
    await refused(minh.acceptDossier({ dossierId }), 'NOT_FOUND');
    await refused(confirm(dossierId, { code: '123456' }), 'CONFIRMATION_VOID');
    expect(await stateOf(dossierId)).toBe('DRAFT');
  });

  test('nor does an officer make an ordinary online dossier by himself', async () => {
    await refused(
      here.as('qu.minh').createDraft({
        procedureCode: GUARDIAN,
        intakeUnit: NAM_SON,
        channel: 'ONLINE',
        applicant: OLD,
      }),
      'INVALID_INPUT',
    );
  });

  test('nobody is asked to confirm what is not complete', async () => {
    const { dossierId } = await begin();
    await refused(ask(dossierId, 'SHEET'), 'INCOMPLETE');
  });
});

describe('by a code to the person’s own phone', () => {
  test('it goes out, is told to whoever helps, and the dossier is sent: online, with help, counted so', async () => {
    const dossierId = await filled();
    const asked = await ask(dossierId, 'CODE');
    expect(asked.ways).toEqual(['CODE', 'SHEET']);
    expect(asked.asked).toMatchObject({ standing: 'OPEN', phoneEnding: '717', sentAt: null });
    await until(here, TODAY, OUTBOX);
    expect((await here.as('qu.minh').getAssisted({ dossierId })).asked?.sentAt).not.toBeNull();
    const done = await confirm(dossierId, { code: await codeOf(dossierId) });
    expect(done.state).toBe('SUBMITTED');
    const view = await here.as('qu.minh').getDossier({ dossierId });
    expect(view).toMatchObject({
      channel: 'ONLINE',
      submitterRole: 'ASSISTED',
      assisted: { helper: 'Nguyễn Quang Minh', unit: { key: NAM_SON }, confirmedBy: 'CODE' },
    });
    expect(view.events.at(-1)?.text).toContain('có hỗ trợ của Nguyễn Quang Minh');
  });

  test('the code stands in no letter and is taken away once it is used', async () => {
    const dossierId = await filled();
    await ask(dossierId, 'CODE');
    const code = await codeOf(dossierId);
    const letters = await here.database.owner.selectFrom('outbox').select('payload').execute();
    expect(JSON.stringify(letters)).not.toContain(code);
    await confirm(dossierId, { code });
    expect(await codeOf(dossierId)).toBe('');
  });

  test('the phone the person registered himself counts before one that was typed for him', async () => {
    const dossierId = await filled('qu.minh', { ...LAN, phone: '0990000999' });
    expect((await ask(dossierId, 'CODE')).asked?.phoneEnding).toBe('003');
  });

  test('a wrong code sends nothing; after five another one is needed', async () => {
    const dossierId = await filled();
    await ask(dossierId, 'CODE');
    const code = await codeOf(dossierId);
    for (let n = 0; n < 5; n++) await refused(confirm(dossierId, { code: wrong(code) }), 'CONFIRMATION_CODE');
    await refused(confirm(dossierId, { code }), 'CONFIRMATION_VOID');
    await ask(dossierId, 'CODE');
    await refused(confirm(dossierId, { code: wrong(await codeOf(dossierId)) }), 'CONFIRMATION_CODE');
    expect(await stateOf(dossierId)).toBe('DRAFT');
    expect((await confirm(dossierId, { code: await codeOf(dossierId) })).state).toBe('SUBMITTED');
  });

  test('codes are not asked for until one is guessed', async () => {
    const dossierId = await filled();
    for (let n = 0; n < 5; n++) await ask(dossierId, 'CODE');
    await refused(ask(dossierId, 'CODE'), 'TOO_MANY');
  });

  test('it is good for ten minutes', async () => {
    const dossierId = await filled();
    await ask(dossierId, 'CODE');
    const code = await codeOf(dossierId);
    here.clock.set('2026-12-07T08:10:00+07:00');
    await refused(confirm(dossierId, { code }), 'CONFIRMATION_VOID');
    here.clock.set(TODAY);
    expect((await confirm(dossierId, { code })).state).toBe('SUBMITTED');
  });

  test('pressed twice under one key it is one submission', async () => {
    const dossierId = await filled();
    await ask(dossierId, 'CODE');
    const code = await codeOf(dossierId);
    const one = await confirm(dossierId, { code }, 'qu.minh', 'once-only');
    expect(await confirm(dossierId, { code }, 'qu.minh', 'once-only')).toEqual(one);
    const { events } = await here.as('qu.minh').getDossier({ dossierId });
    expect(events.filter(({ kind }) => kind === 'SUBMITTED')).toHaveLength(1);
  });

  test('who has no phone is asked in another way', async () => {
    const dossierId = await filled('qu.minh', { ...OLD, phone: '' });
    await refused(ask(dossierId, 'CODE'), 'INVALID_INPUT');
    await refused(ask(dossierId, 'PORTAL'), 'INVALID_INPUT');
    expect((await ask(dossierId, 'SHEET')).ways).toEqual(['SHEET']);
  });
});

describe('by the person’s own session', () => {
  test('it waits for his word, he reads all of it, and it becomes his', async () => {
    const dossierId = await filled('qu.minh', LAN);
    const lan = here.as('cd.lan');
    expect((await lan.listConfirmations({})).items).toEqual([]);
    await refused(lan.getDossier({ dossierId }), 'NOT_FOUND');
    await ask(dossierId, 'PORTAL');
    const [item] = (await lan.listConfirmations({})).items;
    expect(item).toMatchObject({ dossierId, helper: { fullName: 'Nguyễn Quang Minh' } });
    const { content, answers, files } = await lan.getConfirmation({ dossierId });
    expect(Object.keys(answers).length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(0);
    await refused(lan.answerConfirmation({ dossierId, content, accepts: true }), 'NOT_DECLARED');
    await refused(confirm(dossierId, { code: '1234' }), 'CONFIRMATION_VOID');
    await lan.answerConfirmation({ dossierId, content, accepts: true, declaration: true });
    const view = await lan.getDossier({ dossierId });
    expect([view.state, view.reader, view.assisted?.confirmedBy]).toEqual([
      'SUBMITTED',
      'APPLICANT',
      'PORTAL',
    ]);
    expect((await lan.listMyDossiers({})).items.map(({ id }) => id)).toContain(dossierId);
    expect((await lan.listConfirmations({})).items).toEqual([]);
    const { items } = await lan.listMyAccesses({});
    expect(items.some(({ purpose }) => purpose === 'Nộp trực tuyến giúp')).toBe(true);
  });

  test('he refuses and says what is wrong: it stays unsent until he is asked anew', async () => {
    const dossierId = await filled('qu.minh', LAN);
    await ask(dossierId, 'PORTAL');
    const lan = here.as('cd.lan');
    const { content } = await lan.getConfirmation({ dossierId });
    await refused(lan.answerConfirmation({ dossierId, content, accepts: false }), 'INVALID_INPUT');
    await lan.answerConfirmation({ dossierId, content, accepts: false, reason: 'Sai ngày sinh của cháu' });
    expect((await here.as('qu.minh').getAssisted({ dossierId })).asked).toMatchObject({
      standing: 'REFUSED',
      reason: 'Sai ngày sinh của cháu',
    });
    await refused(lan.getConfirmation({ dossierId }), 'NOT_FOUND');
    await refused(
      lan.answerConfirmation({ dossierId, content, accepts: true, declaration: true }),
      'NOT_FOUND',
    );
    expect(await stateOf(dossierId)).toBe('DRAFT');
  });

  test('nobody else finds or answers it, nor whoever helps', async () => {
    const dossierId = await filled('qu.minh', LAN);
    await ask(dossierId, 'PORTAL');
    const { content } = await here.as('cd.lan').getConfirmation({ dossierId });
    for (const who of ['cd.son', 'qu.minh', 'qt.vu', 'ks.ha']) {
      const other = here.as(who);
      expect((await other.listConfirmations({})).items).toEqual([]);
      await refused(other.getConfirmation({ dossierId }), 'NOT_FOUND');
      await refused(
        other.answerConfirmation({ dossierId, content, accepts: true, declaration: true }),
        'NOT_FOUND',
      );
    }
    await refused(here.anyone.listConfirmations({}), 'UNAUTHENTICATED');
  });
});

describe('by a signature on what was read back', () => {
  test('the sheet says everything; its scan, made since, stands for the signature', async () => {
    const dossierId = await filled();
    const minh = here.as('qu.minh');
    const before = (await upload(minh, dossierId)).file?.id ?? '';
    here.clock.set('2026-12-07T08:05:00+07:00');
    await ask(dossierId, 'SHEET');
    const page = String(await minh.printReadBack({ dossierId, as: 'html' }));
    for (const said of ['Nguyễn Thị Mận', 'Nguyễn Quang Minh', 'Mã bản đọc lại'])
      expect(page).toContain(said);
    await refused(confirm(dossierId, {}), 'CONFIRMATION_VOID');
    await refused(confirm(dossierId, { sheetFile: NOBODY }), 'CONFIRMATION_VOID');
    await refused(confirm(dossierId, { sheetFile: before }), 'CONFIRMATION_VOID');
    const sheetFile = (await upload(minh, dossierId)).file?.id ?? '';
    expect((await confirm(dossierId, { sheetFile })).state).toBe('SUBMITTED');
    here.clock.set(TODAY);
  });
});

describe('any change voids what was asked', () => {
  test.each([
    [
      'an answer',
      (dossierId: string) =>
        here.as('qu.minh').updateDraft({ dossierId, answers: { applicantId: OLD.idNumber } }),
    ],
    [
      'where the result goes',
      (dossierId: string) => here.as('qu.minh').updateDraft({ dossierId, resultChannel: 'POST' }),
    ],
    ['a paper', (dossierId: string) => upload(here.as('qu.minh'), dossierId, 'TP01')],
  ])('%s', async (_, change) => {
    const dossierId = await filled('qu.minh', LAN);
    await ask(dossierId, 'PORTAL');
    const { content } = await here.as('cd.lan').getConfirmation({ dossierId });
    await change(dossierId);
    await refused(
      here.as('cd.lan').answerConfirmation({ dossierId, content, accepts: true, declaration: true }),
      'NOT_FOUND',
    );
    expect((await here.as('qu.minh').getAssisted({ dossierId })).asked?.standing).toBe('CHANGED');
    expect(await stateOf(dossierId)).toBe('DRAFT');
  });

  test('the same kept again is no change; another way asked for ends the one before', async () => {
    const dossierId = await filled('qu.minh', LAN);
    await ask(dossierId, 'CODE');
    const code = await codeOf(dossierId);
    await here.as('qu.minh').updateDraft({ dossierId, resultChannel: 'ELECTRONIC' });
    expect((await here.as('qu.minh').getAssisted({ dossierId })).asked?.standing).toBe('OPEN');
    await ask(dossierId, 'PORTAL');
    await refused(confirm(dossierId, { code }), 'CONFIRMATION_VOID');
  });

  test('it stays with the person it was begun for', async () => {
    const dossierId = await filled();
    await refused(here.as('qu.minh').updateDraft({ dossierId, applicant: LAN }), 'INVALID_INPUT');
  });
});

describe('who may', () => {
  test('only who has the right at the unit begins one', async () => {
    for (const who of ['cm.ht', 'ld.ct', 'ks.ha', 'tt.tra', 'qt.vu', 'kb.tiepnhan', 'cd.lan'])
      await refused(begin(who), 'FORBIDDEN');
    expect((await begin('bc.huong')).state).toBe('DRAFT');
  });

  test('nobody else goes on with it, not at the same counter either, nor does control read what is not sent', async () => {
    const dossierId = await filled('bc.huong');
    for (const who of ['qu.minh', 'ld.ct', 'cm.ht', 'ks.ha', 'tt.tra', 'qt.vu']) {
      const other = here.as(who);
      await refused(other.getDossier({ dossierId }), 'NOT_FOUND');
      await refused(other.updateDraft({ dossierId, resultChannel: 'POST' }), 'NOT_FOUND');
      await refused(other.getAssisted({ dossierId }), 'NOT_FOUND');
      await refused(other.askConfirmation({ dossierId, how: 'SHEET' }), 'NOT_FOUND');
      await refused(other.confirmAssisted({ dossierId, code: '123456' }), 'NOT_FOUND');
      await refused(other.printReadBack({ dossierId }), 'NOT_FOUND');
      expect((await other.listAssisted({})).items.map((one) => one.dossierId)).not.toContain(dossierId);
    }
  });

  test('a post clerk goes on only with what he began today; the person may still confirm it', async () => {
    const dossierId = await filled('bc.huong', LAN);
    await ask(dossierId, 'PORTAL', 'bc.huong');
    here.clock.set('2026-12-08T08:00:00+07:00');
    await refused(here.as('bc.huong').getDossier({ dossierId }), 'NOT_FOUND');
    const { content } = await here.as('cd.lan').getConfirmation({ dossierId });
    const done = await here
      .as('cd.lan')
      .answerConfirmation({ dossierId, content, accepts: true, declaration: true });
    expect(done.submitted).toBe(true);
    here.clock.set(TODAY);
  });

  test('a post clerk sees what he filed himself, until the day ends, and nothing else at all', async () => {
    const huong = here.as('bc.huong');
    const dossierId = await filled('bc.huong');
    await ask(dossierId, 'CODE', 'bc.huong');
    await confirm(dossierId, { code: await codeOf(dossierId) }, 'bc.huong');
    const own = await huong.getDossier({ dossierId });
    expect([own.reader, own.result, own.messages]).toEqual(['HELPER', null, []]);
    expect((await huong.listAssisted({})).items.map((one) => one.dossierId)).toContain(dossierId);
    await refused(huong.acceptDossier({ dossierId }), 'FORBIDDEN');
    await refused(huong.explainDue({ dossierId }), 'NOT_FOUND');
    const other = await submitted(here, { procedure: BIRTH });
    await refused(huong.getDossier({ dossierId: other.dossierId }), 'NOT_FOUND');
    await refused(huong.listWork({ queue: 'ALL' }), 'FORBIDDEN');
    await refused(huong.findApplicant({ idNumber: LAN.idNumber }), 'FORBIDDEN');
    await refused(huong.listReceptions({ unit: NAM_SON, year: 2026 }), 'FORBIDDEN');
    here.clock.set('2026-12-08T08:00:00+07:00');
    await refused(huong.getDossier({ dossierId }), 'NOT_FOUND');
    expect((await huong.listAssisted({})).items.map((one) => one.dossierId)).not.toContain(dossierId);
    here.clock.set(TODAY);
  });
});

describe('where somebody else signs the declaration too', () => {
  const MARRIAGE = '1.000894';
  const KIEN = { groomName: 'Lê Trung Kiên', groomId: '999090000005' };

  test('the person is asked once that one has signed, by hand before the officer; a post clerk does the same', async () => {
    for (const who of ['qu.minh', 'bc.huong']) {
      const dossierId = await filled(who, OLD, MARRIAGE);
      const client = here.as(who);
      await client.updateDraft({ dossierId, answers: KIEN });
      const { signatures } = await client.getAssisted({ dossierId });
      expect(signatures).toMatchObject([{ signer: 'groom', standing: 'NOT_ASKED' }]);
      await refused(ask(dossierId, 'SHEET', who), 'INCOMPLETE');
      const { file } = await upload(client, dossierId, undefined, 'da-ky.pdf');
      await client.keepSignedSheet({ dossierId, signer: 'groom', sheetFile: file?.id ?? '' });
      expect((await ask(dossierId, 'SHEET', who)).asked).toMatchObject({ standing: 'OPEN' });
    }
  });
});
