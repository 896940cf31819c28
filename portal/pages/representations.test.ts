import type { Input } from '@motcua/contract/operations';
import type { RepresentationView } from '@motcua/contract/representation';
import { describe, expect, test } from 'vitest';
import { LAN, refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID, PROCEDURE, RECEIVING } from '../testing/sample.ts';

const ID = '00000000-0000-4000-8000-000000000046';
const PATH = '/tai-khoan/uy-quyen';
const ONE: RepresentationView = {
  code: '3F9A-01BC',
  id: ID,
  kind: 'AGENT',
  standing: 'VALID',
  principal: { kind: 'PERSON', fullName: 'Trần Văn Sơn', idEnding: '002' },
  agent: { fullName: 'Vũ Thị Lan', idEnding: '123' },
  procedures: [],
  acts: ['FILE', 'FOLLOW'],
  from: '2026-12-01',
  lastDay: '2027-12-01',
  paper: null,
  history: [
    { at: '2026-12-01T08:00:00+07:00', what: 'MADE', by: 'Trần Văn Sơn', unit: null, reason: null },
    { at: '2026-12-01T09:00:00+07:00', what: 'ACCEPTED', by: 'Vũ Thị Lan', unit: null, reason: null },
  ],
  mayAnswer: false,
  mayEnd: true,
};
const OFFERED: RepresentationView = {
  ...ONE,
  standing: 'WAITING_ACCEPTANCE',
  mayAnswer: true,
  mayEnd: false,
};
const CHILD: RepresentationView = {
  ...ONE,
  id: '00000000-0000-4000-8000-000000000047',
  kind: 'PARENT',
  standing: 'WAITING_VERIFICATION',
  principal: { kind: 'PERSON', fullName: 'Vũ Gia Bảo', idEnding: '101' },
  acts: ['FILE', 'FOLLOW', 'RECEIVE'],
  lastDay: '2033-02-28',
  paper: { kind: 'BIRTH_CERTIFICATE', number: '12/2015', date: '2015-03-10', issuer: 'UBND phường Kinh Bắc' },
};
const having = (...asAgent: RepresentationView[]): Answers => ({
  listMyRepresentations: () => ({ asPrincipal: [], asAgent }),
});
const post = (form: Record<string, string>) => ({ method: 'POST', form }) as const;

describe('who acts for whom', () => {
  test('is told with scope, time, paper and standing, in both languages', async () => {
    const { reply } = await open(PATH, having(ONE, CHILD));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /Trần Văn Sơn Đang có hiệu lực .*Người được ủy quyền, số định danh kết thúc bằng 002.*Mọi thủ tục.*từ 01\/12\/2026 đến hết 01\/12\/2027.*Vũ Gia Bảo Chờ kiểm tra giấy tờ tại quầy.*Mang giấy tờ này đến một bộ phận một cửa.*Giấy khai sinh số 12\/2015 ngày 10\/03\/2015/,
    );
    expect(htmlOf(reply)).toContain(`href="${PATH}/${ID}/cham-dut"`);
    expect(htmlOf(reply)).not.toContain('tra-loi');
    const english = (await open(PATH, having(ONE, CHILD), { lang: 'en' })).reply;
    expect(faultsOf(english)).toEqual([]);
    expect(wordsOf(english)).toMatch(
      /For whom I act.*In force.*Waits to be verified.*Who acts for me Nobody/,
    );
  });
  test('an officer at work is told it is not for him', async () => {
    const { reply } = await open(PATH, having(), { account: { ...LAN, kind: 'OFFICER' } });
    expect(wordsOf(reply)).toContain('dành cho tài khoản của người dân, tổ chức');
    expect(htmlOf(reply)).not.toContain(`${PATH}/giao`);
  });
  test('nobody signed in is led to sign in', async () =>
    expect((await open(PATH, {}, { account: null })).reply).toMatchObject({ kind: 'REDIRECT' }));
  test('the page of sessions leads here', async () =>
    expect(
      htmlOf(
        (
          await open('/tai-khoan/phien', {
            listMySessions: () => ({ items: [] }),
            listMyRecoveries: () => ({ items: [] }),
          })
        ).reply,
      ),
    ).toContain(`href="${PATH}"`));
});

describe('authorising somebody', () => {
  const FORM = {
    agentNumber: '999071000002',
    agentName: 'Trần Văn Sơn',
    acts: 'FILE',
    procedures: '1.001612',
    'from.ngay': '05',
    'from.thang': '12',
    'from.nam': '2026',
  };
  const answers: Answers = { getProcedure: () => PROCEDURE, proposeAuthorisation: () => ONE };
  test('begins with today, and with the procedure one came from', async () => {
    const { reply } = await open(`${PATH}/giao?thu-tuc=1.001612`, {});
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/name="procedures"[^>]*value="1.001612"/);
    expect(htmlOf(reply)).toMatch(/name="from.nam" value="2026"/);
  });
  test('is read back first; nothing is kept before it is confirmed', async () => {
    const { reply, calls } = await open(`${PATH}/giao`, answers, post(FORM));
    expect(faultsOf(reply)).toEqual([]);
    expect(calls.map(({ id }) => id)).toEqual(['getProcedure']);
    expect(wordsOf(reply)).toMatch(/Kiểm tra trước khi xác nhận.*Trần Văn Sơn.*05\/12\/2026/);
    expect(wordsOf(reply)).toContain(PROCEDURE.name);
    expect(htmlOf(reply)).toContain('<input type="hidden" name="from.nam" value="2026" />');
  });
  test('confirmed, it is sent once however often the button is pressed', async () => {
    const { reply, calls } = await open(`${PATH}/giao`, answers, post({ ...FORM, 'xac-nhan': '1' }));
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${PATH}?xong=1` });
    expect(calls.at(-1)).toEqual({
      id: 'proposeAuthorisation',
      input: {
        agent: { idNumber: '999071000002', fullName: 'Trần Văn Sơn' },
        procedures: ['1.001612'],
        acts: ['FILE'],
        from: '2026-12-05',
      } satisfies Input<'proposeAuthorisation'>,
      idempotencyKey: 'key-of-the-test',
    });
  });
  test('changing it again keeps what was typed', async () => {
    const { reply } = await open(`${PATH}/giao`, answers, post({ ...FORM, sua: '1' }));
    expect(htmlOf(reply)).toMatch(/name="agentName"[^>]*value="Trần Văn Sơn"/);
  });
  test.each<[string, Record<string, string>, Answers, RegExp]>([
    ['nothing typed', { agentName: '' }, answers, /href="#o-agentName"\s*>Hãy nhập họ và tên/],
    ['a day no calendar has', { 'from.thang': '13' }, answers, /href="#o-from"/],
    ['half a paper', { paperNumber: '12' }, answers, /href="#o-paperKind"\s*>Ghi đủ loại/],
    [
      'a procedure nobody knows',
      {},
      { getProcedure: () => Promise.reject(refusal('UNKNOWN_PROCEDURE')) },
      /href="#o-procedures"/,
    ],
    [
      'what the server refuses',
      { 'xac-nhan': '1' },
      {
        ...answers,
        proposeAuthorisation: () =>
          Promise.reject(
            refusal('INVALID_INPUT', { fields: [{ field: 'agent', message: 'Hai bên là cùng một người' }] }),
          ),
      },
      /href="#o-agentNumber"\s*>Hai bên là cùng một người/,
    ],
  ])('%s is said at its field', async (_, more, server, said) => {
    const { reply } = await open(`${PATH}/giao`, server, post({ ...FORM, ...more }));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(said);
  });
});

describe('naming a child, a ward, an organisation', () => {
  const PAPER = {
    paperNumber: '12',
    'paperDate.ngay': '10',
    'paperDate.thang': '03',
    'paperDate.nam': '2015',
    paperIssuer: 'UBND phường',
  };
  test.each([
    [
      'con',
      {
        number: '999215000101',
        'birthDate.ngay': '1',
        'birthDate.thang': '3',
        'birthDate.nam': '2015',
        paperKind: 'BIRTH_CERTIFICATE',
      },
      { kind: 'PARENT', principal: { kind: 'PERSON', birthDate: '2015-03-01' } },
    ],
    [
      'nguoi-duoc-giam-ho',
      {
        number: '999150000101',
        'birthDate.ngay': '1',
        'birthDate.thang': '3',
        'birthDate.nam': '1950',
        paperKind: 'GUARDIANSHIP',
      },
      { kind: 'GUARDIAN', principal: { kind: 'PERSON' } },
    ],
    [
      'to-chuc',
      { number: '9900000016', paperKind: 'ENTERPRISE_REGISTRATION' },
      { kind: 'LEGAL_REPRESENTATIVE', principal: { kind: 'ORGANISATION', idNumber: '9900000016' } },
    ],
  ])('%s: asked, read back, confirmed', async (what, who, sent) => {
    const path = `${PATH}/khai/${what}`;
    const form = { name: 'Vũ Gia Bảo', address: 'Phường Kinh Bắc', ...PAPER, ...who };
    for (const lang of ['vi', 'en'] as const)
      expect(faultsOf((await open(path, {}, { lang })).reply)).toEqual([]);
    const checked = await open(path, {}, post(form));
    expect(checked.calls).toEqual([]);
    expect(wordsOf(checked.reply)).toContain('Khai sai sự thật');
    const { reply, calls } = await open(
      path,
      { declareRepresentation: () => CHILD },
      post({ ...form, 'xac-nhan': '1' }),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${PATH}?xong=1` });
    expect(calls[0]?.input).toMatchObject({ ...sent, paper: { number: '12', date: '2015-03-10' } });
  });
  test('without a paper nothing is sent', async () => {
    const { reply, calls } = await open(
      `${PATH}/khai/con`,
      {},
      post({ name: 'Vũ Gia Bảo', 'xac-nhan': '1' }),
    );
    expect(reply).toMatchObject({ status: 422 });
    expect(calls).toEqual([]);
    expect(htmlOf(reply)).toMatch(/href="#o-paperKind"/);
  });
  test('any other address leads back to the list', async () =>
    expect((await open(`${PATH}/khai/khac`, {})).reply).toEqual({ kind: 'REDIRECT', to: PATH }));
});

describe('answering and ending', () => {
  test('who was named reads what he may do before he answers', async () => {
    const { reply } = await open(`${PATH}/${ID}/tra-loi`, having(OFFERED));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Trần Văn Sơn muốn bạn làm thủ tục thay.*Lập, nộp, bổ sung, rút hồ sơ/);
  });
  test.each([
    [{ 'dong-y': '1' }, { accepts: true }],
    [
      { 'tu-choi': '1', 'ly-do': 'Tôi đi vắng' },
      { accepts: false, reason: 'Tôi đi vắng' },
    ],
  ])('%j', async (form, sent) => {
    const { reply, calls } = await open(
      `${PATH}/${ID}/tra-loi`,
      { answerAuthorisation: () => ONE },
      post(form),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${PATH}?xong=1` });
    expect(calls).toEqual([
      {
        id: 'answerAuthorisation',
        input: { representationId: ID, ...sent },
        idempotencyKey: 'key-of-the-test',
      },
    ]);
  });
  test.each([
    ['tra-loi', OFFERED, { 'tu-choi': '1' }],
    ['cham-dut', ONE, {}],
  ])('%s without a reason is said at the field, and nothing is sent', async (what, one, form) => {
    const { reply, calls } = await open(`${PATH}/${ID}/${what}`, having(one), post(form));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/href="#ly-do"/);
    expect(calls.map(({ id }) => id)).toEqual(['listMyRepresentations']);
  });
  test('ending says what it means, and takes the reason', async () => {
    const { reply } = await open(`${PATH}/${ID}/cham-dut`, having(ONE));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Có hiệu lực ngay');
    const done = await open(
      `${PATH}/${ID}/cham-dut`,
      { endRepresentation: () => ONE },
      post({ 'ly-do': 'Không cần nữa' }),
    );
    expect(done.reply).toEqual({ kind: 'REDIRECT', to: `${PATH}?xong=1` });
    expect(done.calls[0]?.input).toEqual({ representationId: ID, reason: 'Không cần nữa' });
  });
  test.each(['tra-loi', 'cham-dut'])('%s of what is not one’s own, or is over', async (what) => {
    const { reply } = await open(`${PATH}/${ID}/${what}`, having({ ...ONE, mayEnd: false }));
    expect(wordsOf(reply)).toContain('đã được trả lời hoặc đã chấm dứt');
    expect(htmlOf(reply)).not.toContain('name="ly-do"');
  });
});

describe('beginning a dossier for another', () => {
  const start = '/thu-tuc/1.001612/nop';
  const answers = (...mine: RepresentationView[]): Answers => ({
    ...having(...mine),
    getProcedure: () => PROCEDURE,
    listReceivingUnits: () => ({ decides: null, authorities: [], items: RECEIVING }),
    createDraft: () => ({
      dossierId: DOSSIER_ID,
      state: 'DRAFT',
      submissionCode: 'NT-1',
      code: null,
      dueAt: null,
      version: 1,
      slipId: null,
    }),
  });
  const elsewhere = { ...ONE, id: CHILD.id, procedures: [{ code: '9', name: 'Khác' }] };
  test('only those are offered for whom one may file this procedure today', async () => {
    const { reply } = await open(
      start,
      answers(ONE, CHILD, elsewhere, { ...ONE, id: 'x', acts: ['FOLLOW'] }),
    );
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply).match(/<option value="[^"]+"/g)).toEqual([`<option value="${ID}"`]);
    expect(htmlOf((await open(start, answers(CHILD))).reply)).not.toContain('name="thay-mat"');
  });
  test('the choice travels along and goes with the draft', async () => {
    const { reply } = await open(`${start}?thay-mat=${ID}`, answers(ONE));
    expect(wordsOf(reply)).toContain('Bạn đang lập hồ sơ cho Trần Văn Sơn');
    expect(htmlOf(reply)).toContain(`action="${start}?thay-mat=${ID}"`);
    // the other lives elsewhere, so no unit is chosen beforehand
    expect(htmlOf(reply)).not.toMatch(/name="unit"[^>]*checked/);
    const sent = await open(`${start}?thay-mat=${ID}`, answers(ONE), post({ unit: 'MC-2 UB-2' }));
    expect(sent.calls.find(({ id }) => id === 'createDraft')?.input).toMatchObject({ representationId: ID });
  });
  test('what is no longer in force is said, and no dossier is begun by mistake for oneself', async () => {
    const { reply } = await open(`${start}?thay-mat=${ID}`, answers());
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('không còn hiệu lực');
    expect(htmlOf(reply)).not.toContain('name="unit"');
  });
});
