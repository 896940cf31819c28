import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { acceptedOf, DOSSIER_ID, draftOf, dueOf, fileOf } from '../testing/sample.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const on = (dossier = acceptedOf()): Answers => ({
  getDossier: () => dossier,
  explainDue: () => dueOf(),
});

describe('following a dossier', () => {
  test('the first line says where it is, who holds it and until when', async () => {
    const { reply } = await open(root, on());
    expect(faultsOf(reply)).toEqual([]);
    const said = wordsOf(reply);
    expect(said).toMatch(/Đang thẩm định tại UBND phường Nam Sơn.*● Đúng hạn/);
    expect(said).toMatch(/Thẩm định Chuyên viên thụ lý Hồ sơ đang ở đây/);
    expect(said).toContain('Thời hạn 3 ngày làm việc.');
  });
  test('in English too', async () => {
    const said = wordsOf((await open(root, on(), { lang: 'en' })).reply);
    expect(said).toMatch(/Being appraised.*On track.*Limit: 3 working days/);
  });
  test('what is sent and not accepted yet is told of the version it will follow', async () => {
    const difference = { summary: 'bỏ 1 giấy tờ', sentences: ['Bỏ giấy tờ: Hợp đồng thuê địa điểm.'] };
    const sent = acceptedOf({
      state: 'SUBMITTED',
      acceptedAt: null,
      newVersion: {
        validFrom: '2026-12-05',
        formCode: 'ho-kinh-doanh',
        difference: { vi: difference, en: difference },
      },
    });
    const { reply } = await open(root, on(sent));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/thay đổi từ 05\/12\/2026.*Bỏ giấy tờ.*theo quy định mới này/);
    expect(wordsOf((await open(root, on())).reply)).not.toContain('theo quy định mới này');
  });
  test('a draft goes on where it was left', async () =>
    expect((await open(root, on(draftOf()))).reply).toEqual({ kind: 'REDIRECT', to: `${root}/khai` }));
  test('the result can be taken along', async () => {
    const dossier = acceptedOf({
      result: {
        number: '12/GCN',
        date: '2026-12-09',
        name: 'Giấy chứng nhận',
        fileId: fileOf(null).id,
        slipId: null,
        outcome: 'GRANT',
        signer: 'Trần Bình',
      },
    });
    const { reply } = await open(root, on(dossier));
    expect(htmlOf(reply)).toContain(`${root}/tep/${fileOf(null).id}`);
    const download = await open(`${root}/tep/${fileOf(null).id}`, {
      ...on(dossier),
      getFile: () => new Uint8Array([37, 80]),
    });
    expect(download.reply).toMatchObject({ kind: 'BYTES', name: '12-GCN.pdf', inline: true });
  });
  test('a file a browser could run is handed over, never shown', async () => {
    const file = { ...fileOf('TP02'), type: 'text/html', name: 'x.html' };
    const { reply } = await open(`${root}/tep/${file.id}`, {
      ...on(acceptedOf({ files: [file] })),
      getFile: () => new Uint8Array(),
    });
    expect(reply).toMatchObject({ inline: false });
  });
  test("somebody else's dossier is refused with a way on", async () => {
    const { reply } = await open(root, { getDossier: () => Promise.reject(refusal('FORBIDDEN')) });
    expect(reply).toMatchObject({ status: 403 });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('1022');
  });
});

describe('supplying what was asked for', () => {
  const asked = acceptedOf({
    state: 'SUPPLEMENT_IN_PROCESS',
    allowed: ['supplyDocuments'],
    supplement: {
      requestedAt: '2026-12-08T09:00:00+07:00',
      reason: 'Hợp đồng thuê hết hạn',
      items: [
        { component: 'TP02', text: 'Hợp đồng thuê còn hạn', legalBasis: 'Điều 10' },
        { text: 'Sơ đồ địa điểm', legalBasis: '' },
      ],
      dueAt: '2026-12-18T09:00:00+07:00',
      suppliedAt: null,
    },
  });
  test('shows each item with its legal basis and where to attach it', async () => {
    const { reply } = await open(`${root}/bo-sung`, on(asked));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Hợp đồng thuê hết hạn.*Căn cứ: Điều 10.*Sơ đồ địa điểm/);
  });
  test('says until when papers are taken, and what happens otherwise', async () => {
    const { reply } = await open(`${root}/bo-sung`, on(asked));
    expect(wordsOf(reply)).toMatch(
      /Nhận bổ sung đến 09:00, Thứ Sáu 18\/12\/2026\..*hồ sơ được đóng.*không tính vào thời hạn/,
    );
  });
  test('before intake no time runs yet', async () => {
    const early = { ...asked, state: 'SUPPLEMENT_BEFORE_INTAKE', acceptedAt: null } as const;
    const { reply } = await open(`${root}/bo-sung`, { getDossier: () => early });
    expect(wordsOf(reply)).toContain('Thời hạn giải quyết chưa tính');
  });
  test('is sent with a word to the officer', async () => {
    const { reply, calls } = await open(
      `${root}/bo-sung`,
      {
        ...on(asked),
        supplyDocuments: () => ({ ...asked, dossierId: DOSSIER_ID, dueAt: null, slipId: null }),
      },
      { method: 'POST', form: { 'loi-nhan': ' Đã gia hạn ' } },
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    expect(calls.at(-1)).toMatchObject({
      input: { dossierId: DOSSIER_ID, note: 'Đã gia hạn' },
      idempotencyKey: 'key-of-the-test',
    });
  });
  test('when nothing is asked for there is nothing to supply', async () =>
    expect((await open(`${root}/bo-sung`, on())).reply).toEqual({ kind: 'REDIRECT', to: root }));
});

describe('the public look-up', () => {
  test('shows code and degree of completion, nothing else', async () => {
    const { reply } = await open(
      '/tra-cuu/H05.MC2-261207-0003',
      {
        trackDossier: () => ({
          code: 'H05.MC2-261207-0003',
          completion: 40,
          stateText: 'Đang xử lý',
          stateTextEn: 'In process',
        }),
      },
      { account: null },
    );
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/<progress id="muc-do" max="100" value="40"/);
  });
  test.each(['NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'] as const)('answers %s alike', async (code) => {
    const { reply } = await open(
      '/tra-cuu?ma=H05-000000',
      { trackDossier: () => Promise.reject(refusal(code)) },
      { account: null },
    );
    expect(reply).toMatchObject({ status: 404 });
    expect(wordsOf(reply)).toMatch(/Không tìm thấy hồ sơ có mã này.*1022/);
  });
});

const seen = (unusualLately: number) => ({
  listConfirmations: () => ({ items: [] }),
  listSignatureRequests: () => ({ items: [] }),
  listMyAccesses: () => ({ items: [], next: null, unusualLately }),
});

test('my dossiers, empty, say how to begin', async () => {
  const { reply } = await open('/ho-so-cua-toi', { ...seen(0), listMyDossiers: () => ({ items: [] }) });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toContain('Bạn chưa có hồ sơ nào');
  expect(wordsOf(reply)).not.toContain('cần giải trình');
});

test('my dossiers say that somebody read my data for no known work, and where to see it', async () => {
  const { reply } = await open('/ho-so-cua-toi', { ...seen(2), listMyDossiers: () => ({ items: [] }) });
  expect(wordsOf(reply)).toMatch(/Có 2 lượt xem dữ liệu của bạn cần giải trình.*Ai đã xem dữ liệu của tôi/);
});

test('my dossiers mark lateness in words, by the date due by law, beside the new appointment', async () => {
  const { id, code, submissionCode, state, stateText, createdAt, submittedAt } = acceptedOf();
  const row = { id, code, submissionCode, state, stateText, createdAt, submittedAt };
  const { reply } = await open('/ho-so-cua-toi', {
    ...seen(0),
    listMyDossiers: () => ({
      items: [
        {
          ...row,
          procedureName: 'Đăng ký hộ kinh doanh',
          summary: '',
          dueAt: '2026-12-04T09:00:00+07:00',
          rescheduledTo: '2026-12-08T09:00:00+07:00',
          updatedAt: createdAt,
          authorityName: 'UBND phường Nam Sơn',
        },
      ],
    }),
  });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(/▲ Quá hạn.*Hẹn trả 09:00, Thứ Sáu 04\/12\/2026 Hẹn lại: 09:00, Thứ Ba 08/);
});
