import type { EarlierPaper } from '@motcua/contract/counter';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { DOSSIER_ID, draftOf, fileOf, FORM, acceptedOf, PROCEDURE, RECEIPT } from '../testing/sample.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const on = (dossier = draftOf()): Answers => ({
  listPapersForDraft: () => ({ items: [] }),
  getDossier: () => dossier,
  updateDraft: () => RECEIPT,
  submitDossier: () => ({ ...RECEIPT, state: 'SUBMITTED' }),
});

const FIRST = {
  owner: 'Vũ Thị Lan',
  'birth.ngay': '27',
  'birth.thang': '3',
  'birth.nam': '1988',
  idNumber: '999188000123',
};
const ALL = {
  owner: 'Vũ Thị Lan',
  birth: '1988-03-27',
  idNumber: '999188000123',
  name: 'Tạp hóa Lan',
  capital: '50000000',
  hasStaff: 'false',
  trades: 'FOOD|CLOTHES',
  place: 'Nam Sơn',
};

describe('filling in, one page at a time', () => {
  test('the first page is filled in with what is known, and says where one is', async () => {
    const { reply } = await open(`${root}/khai/chu-ho`, on());
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/name="owner"[^>]*value="Vũ Thị Lan"/);
    expect(htmlOf(reply)).toMatch(/name="birth.nam"[^>]*value="1988"/);
    expect(wordsOf(reply)).toMatch(/Bước 1\/5.*Vì sao hỏi điều này\?/);
  });
  test('answers are kept tidy and the way goes on', async () => {
    const { reply, calls } = await open(`${root}/khai/chu-ho`, on(), { method: 'POST', form: FIRST });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/khai/co-so` });
    expect(calls.at(-1)?.input).toEqual({
      dossierId: DOSSIER_ID,
      answers: { owner: 'Vũ Thị Lan', birth: '1988-03-27', idNumber: '999188000123' },
    });
  });
  test('a faulty answer is kept as typed and explained beside the field and at the top', async () => {
    const form = { ...FIRST, 'birth.thang': '13', idNumber: '123' };
    const { reply, calls } = await open(`${root}/khai/chu-ho`, on(), { method: 'POST', form });
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(calls.map(({ id }) => id)).toContain('updateDraft');
    expect(htmlOf(reply)).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/);
    expect(htmlOf(reply)).toMatch(/<a href="#o-birth"\s*>Ngày này không có trong lịch/);
    expect(htmlOf(reply)).toMatch(/name="birth.thang"[^>]*value="13"[^>]*aria-invalid="true"/);
    expect(htmlOf(reply)).toMatch(/name="idNumber"[^>]*aria-describedby="o-idNumber-loi"/);
  });
  test('money shows separators and words; a question that hangs on another says when it is asked', async () => {
    const { reply } = await open(`${root}/khai/co-so`, on(draftOf({ answers: ALL })));
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toContain('value="50.000.000"');
    expect(wordsOf(reply)).toMatch(
      /năm mươi triệu đồng.*Chỉ trả lời nếu bạn chọn “Có” ở câu “Có thuê lao động”/,
    );
  });
  test('an answer to a question that is no longer asked is taken back', async () => {
    const form = { name: 'a', capital: '1', hasStaff: 'false', staff: '7', trades: 'FOOD', place: 'b' };
    const { calls } = await open(`${root}/khai/co-so`, on(), { method: 'POST', form });
    expect(calls.at(-1)?.input['answers']).toMatchObject({ staff: '' });
  });
  test('saving for later asks nothing more', async () =>
    expect(
      (await open(`${root}/khai/co-so`, on(), { method: 'POST', form: { 'de-sau': '1' } })).reply,
    ).toEqual({ kind: 'REDIRECT', to: '/ho-so-cua-toi' }));
  test('the script is told when its copy was kept', async () => {
    const { reply } = await open(`${root}/khai/chu-ho`, on(), { method: 'POST', form: { 'tu-luu': '1' } });
    expect(reply).toEqual({ kind: 'HTML', status: 200, html: 'Đã tự lưu lúc 20:00' });
  });
  test('coming back leads to the first page that is not done', async () =>
    expect((await open(`${root}/khai`, on(draftOf({ answers: ALL })))).reply).toEqual({
      kind: 'REDIRECT',
      to: `${root}/giay-to`,
    }));
  test('a dossier that is sent cannot be changed any more', async () =>
    expect((await open(`${root}/khai/chu-ho`, on(acceptedOf()))).reply).toEqual({
      kind: 'REDIRECT',
      to: root,
    }));
  test('English labels, with the Vietnamese ones marked', async () => {
    const { reply } = await open(`${root}/khai/chu-ho`, on(), { lang: 'en' });
    expect(wordsOf(reply)).toMatch(/Step 1 of 5.*Full name of the owner/);
    expect(htmlOf(reply)).toContain('<span lang="vi">Ngày sinh</span>');
  });
});

describe('papers', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 hợp đồng');
  const uploads: Answers = {
    ...on(),
    uploadFile: ({ size }) => ({ uploadId: DOSSIER_ID, size, offset: 0, file: null }),
    uploadPart: ({ uploadId }) => ({
      uploadId,
      size: bytes.length,
      offset: bytes.length,
      file: fileOf('TP02'),
    }),
  };
  const posted = {
    method: 'POST',
    form: { component: 'TP02' },
    files: [{ field: 'tep', name: 'hop-dong.pdf', bytes }],
  } as const;

  test('each paper shows what is attached, with size and check sum', async () => {
    const { reply } = await open(`${root}/giay-to`, on(draftOf({ files: [fileOf('TP02')] })));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/hop-dong\.pdf 1,4 MB .*SHA-256.*9f86d081/);
    expect(wordsOf(reply)).toContain('Mang theo khi đến nhận kết quả');
  });
  test('a file is stored part by part without any script', async () => {
    const { reply, calls } = await open(`${root}/giay-to`, uploads, posted);
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/giay-to#tep-TP02-muc` });
    expect(calls.filter(({ id }) => id.startsWith('upload')).map(({ id, input }) => [id, input])).toEqual([
      ['uploadFile', { dossierId: DOSSIER_ID, component: 'TP02', name: 'hop-dong.pdf', size: bytes.length }],
      ['uploadPart', { uploadId: DOSSIER_ID, offset: 0 }],
    ]);
  });
  test('a refused file is explained at its paper', async () => {
    const infected: Answers = { ...uploads, uploadPart: () => Promise.reject(refusal('FILE_INFECTED')) };
    const { reply } = await open(`${root}/giay-to`, infected, posted);
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/<a href="#tep-TP02"\s*>hop-dong.pdf: Tệp có mã độc/);
  });
  test('pressing the button without a file says to choose one', async () => {
    const { reply } = await open(`${root}/giay-to`, uploads, { ...posted, files: [] });
    expect(wordsOf(reply)).toContain('Hãy chọn một tệp rồi bấm Tải lên');
  });
});

describe('a paper the offices hold already', () => {
  const LEASE: EarlierPaper = {
    component: 'TP02',
    kind: 'FILE',
    name: 'Hợp đồng thuê địa điểm',
    number: null,
    fromDossier: '00000000-0000-4000-8000-0000000000e1',
    fromComponent: 'TP05',
    source: { dossierCode: 'H05.170.1-260301-0007', unit: 'Phường Nam Sơn', date: '2026-03-01' },
    validTo: '2027-03-01',
  };
  const held = { listPapersForDraft: () => ({ items: [LEASE] }) };

  test.each(['vi', 'en'] as const)(
    'is offered in %s with its source, and what agreeing means',
    async (lang) => {
      const { reply } = await open(`${root}/giay-to`, { ...on(), ...held }, { lang });
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply)).toMatch(
        /Hợp đồng thuê địa điểm ?, Phường Nam Sơn ?, 01\/03\/2026 .*H05\.170\.1-260301-0007.*01\/03\/2027/,
      );
      expect(wordsOf(reply)).toMatch(
        lang === 'vi' ? /bạn đồng ý để cơ quan/ : /you agree that the authority/,
      );
    },
  );
  test('not where something is attached already', async () => {
    const { reply } = await open(`${root}/giay-to`, { ...on(draftOf({ files: [fileOf('TP02')] })), ...held });
    expect(wordsOf(reply)).not.toContain('Bạn đã có trong kho');
  });
  test('one press takes it, and leads back to its place', async () => {
    const taking: Answers = { ...on(), ...held, takePaper: () => RECEIPT };
    const form = { component: 'TP02', fromDossier: LEASE.fromDossier, fromComponent: 'TP05' };
    const { reply, calls } = await open(`${root}/giay-to/dung-lai`, taking, { method: 'POST', form });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/giay-to#tep-TP02-muc` });
    expect(calls.at(-1)).toMatchObject({
      id: 'takePaper',
      input: { dossierId: DOSSIER_ID, ...form },
      idempotencyKey: 'key-of-the-test',
    });
  });
  test('one that cannot be used any more is told, and nothing is lost', async () => {
    const gone: Answers = { ...on(), ...held, takePaper: () => Promise.reject(refusal('NOT_FOUND')) };
    const form = { component: 'TP02', fromDossier: LEASE.fromDossier };
    const { reply } = await open(`${root}/giay-to/dung-lai`, gone, { method: 'POST', form });
    expect(reply).toMatchObject({ status: 422 });
  });
  test('before sending it is named instead of asking for an upload', async () => {
    const { reply } = await open(`${root}/kiem-tra`, { ...on(draftOf({ answers: ALL })), ...held });
    expect(wordsOf(reply)).toContain('Bạn đã có trong kho, dùng lại được: Hợp đồng thuê');
    expect(wordsOf(reply)).not.toContain('Tải lên: Hợp đồng');
  });
});

describe('checking and sending', () => {
  const whole = draftOf({ answers: ALL, files: [fileOf('TP02')] });
  const send = { method: 'POST', form: { 'cam-doan': '1' } } as const;

  test('reads everything back, with a way to change each part', async () => {
    const { reply } = await open(`${root}/kiem-tra`, on(whole));
    expect(faultsOf(reply)).toEqual([]);
    const said = wordsOf(reply);
    for (const part of ['27/03/1988', '50.000.000 đồng', 'Bán đồ ăn; Bán quần áo', 'Nộp hồ sơ'])
      expect(said).toContain(part);
    expect(said).not.toContain('Còn thiếu');
  });
  test('lists what is missing, each with where to mend it', async () => {
    const { reply } = await open(`${root}/kiem-tra`, on(draftOf({ answers: { ...ALL, name: '' } })));
    expect(htmlOf(reply)).toMatch(
      /href="[^"]*\/khai\/co-so\?ve=kiem-tra#o-name"\s*>Cơ sở kinh doanh: Hãy nhập tên hộ kinh doanh/,
    );
    expect(htmlOf(reply)).toMatch(/href="[^"]*\/giay-to#tep-TP02-muc"\s*>Tải lên:\s*<span\s*>Hợp đồng thuê/);
  });
  test('without the declaration nothing is sent', async () => {
    const { reply, calls } = await open(`${root}/kiem-tra`, on(whole), { method: 'POST' });
    expect(reply).toMatchObject({ status: 422 });
    expect(calls.map(({ id }) => id)).not.toContain('submitDossier');
    expect(htmlOf(reply)).toContain('href="#cam-doan"');
  });
  test('sends once, under the key of the rendering', async () => {
    const { reply, calls } = await open(`${root}/kiem-tra`, on(whole), send);
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/da-nop` });
    expect(calls.at(-1)).toMatchObject({ id: 'submitDossier', idempotencyKey: 'key-of-the-test' });
  });
  test('what the server still misses is said here, leading to the answer', async () => {
    const refusing: Answers = {
      ...on(whole),
      submitDossier: () =>
        Promise.reject(
          refusal('INCOMPLETE', { fields: [{ field: 'component.TP02', message: 'Còn thiếu: Hợp đồng' }] }),
        ),
    };
    const { reply } = await open(`${root}/kiem-tra`, refusing, send);
    expect(htmlOf(reply)).toMatch(/<a href="#muc-tep-TP02"\s*>Còn thiếu: Hợp đồng/);
    expect(faultsOf(reply)).toEqual([]);
  });
  test('a changed form keeps the answers and shows what changed', async () => {
    const [first, second] = FORM.pages;
    const current = {
      ...FORM,
      version: '2',
      pages: [
        { ...first!, questions: first!.questions.slice(0, 2) },
        {
          ...second!,
          questions: [...second!.questions, { ...second!.questions[0]!, key: 'web', label: 'Trang mạng' }],
        },
      ],
    };
    const changing: Answers = {
      ...on(whole),
      submitDossier: () => Promise.reject(refusal('FORM_CHANGED')),
      getForm: () => current,
      getProcedure: () => PROCEDURE,
    };
    const { reply } = await open(`${root}/kiem-tra`, changing, send);
    expect(reply).toMatchObject({ status: 409 });
    expect(wordsOf(reply)).toMatch(/Câu hỏi mới: Trang mạng.*Không còn hỏi: Số định danh.*Tạp hóa Lan/);
  });
  test('a draft of an older version is told on every page; files of a dropped paper are kept; it confirms once', async () => {
    const older = draftOf({
      newVersion: {
        validFrom: '2026-12-05',
        formCode: FORM.code,
        difference: {
          vi: { summary: 'bỏ 1 giấy tờ', sentences: ['Bỏ giấy tờ: Hợp đồng thuê địa điểm.'] },
          en: { summary: '1 paper fewer', sentences: ['No longer asked for: Hợp đồng thuê địa điểm.'] },
        },
      },
      components: [],
      files: [fileOf('TP02')],
    });
    const told: Answers = { ...on(older), getForm: () => FORM };
    const first = FORM.pages[0]?.key ?? '';
    for (const path of [`khai/${first}`, 'giay-to']) {
      const { reply } = await open(`${root}/${path}`, told);
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply)).toMatch(/Thủ tục thay đổi từ 05\/12\/2026.*Bỏ giấy tờ.*vẫn được giữ/);
    }
    expect(wordsOf((await open(`${root}/giay-to`, told)).reply)).toMatch(/không còn yêu cầu.*hop-dong\.pdf/);
    const { reply } = await open(`${root}/kiem-tra`, told);
    expect(reply).toMatchObject({ status: 200 });
    expect(wordsOf(reply)).toMatch(/Bỏ giấy tờ: Hợp đồng.*Đồng ý thay đổi và kiểm tra lại/);
    expect(htmlOf(reply)).not.toContain('name="cam-doan"');
  });
  test('the confirmation says what happens next and until when', async () => {
    const sent = acceptedOf({ state: 'SUBMITTED', code: null, acceptedAt: null });
    const { reply } = await open(`${root}/da-nop`, on(sent));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/N-261205-0001.*chậm nhất 17:00, Thứ Hai 07\/12\/2026/);
  });
});
