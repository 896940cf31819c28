import type { FaqItem } from '@motcua/contract/faq';
import { describe, expect, test } from 'vitest';
import { LAN, refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { DOSSIER_ID, PROCEDURE, RECEIVING } from '../testing/sample.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const FAQ = (code: string): FaqItem => ({
  ...{ key: `hoi-${code}`, topic: 'BUSINESS', question: `Hỏi về ${code}?`, questionEn: `Ask of ${code}?` },
  ...{ answer: 'Đáp.', answerEn: 'Answer.', procedures: [{ code, name: `Thủ tục ${code}` }] },
});
const answers: Answers = {
  listMyRepresentations: () => ({ asPrincipal: [], asAgent: [] }),
  getProcedure: () => PROCEDURE,
  listReceivingUnits: () => ({ decides: null, authorities: [], items: RECEIVING }),
  listFaq: ({ procedure: code = '' }) => ({ items: [FAQ(code), FAQ('1.000656')] }),
  previewDue: () => ({
    dueAt: '2026-12-10T09:00:00+07:00',
    originalDueAt: null,
    startedAt: null,
    limit: null,
    lines: [],
    linesEn: [],
  }),
  createDraft: () => ({
    dossierId: DOSSIER_ID,
    state: 'DRAFT',
    submissionCode: 'N-1',
    code: null,
    dueAt: null,
    version: 1,
    slipId: null,
  }),
};

const difference = {
  vi: { summary: 'bỏ 1 giấy tờ', sentences: ['Bỏ giấy tờ: Hợp đồng thuê địa điểm.'] },
  en: { summary: '1 paper fewer', sentences: ['No longer asked for: Hợp đồng thuê địa điểm.'] },
};
const COMING = { validFrom: '2026-12-15', decision: '2145/QĐ-UBND ngày 07/12/2026', difference };
const versions: Answers = {
  listProcedureVersions: () => ({
    items: [
      { ...COMING, name: PROCEDURE.name, validTo: null, inForce: false },
      {
        validFrom: '2025-07-01',
        validTo: '2026-12-14',
        name: PROCEDURE.name,
        decision: '163/QĐ-BTP',
        inForce: true,
        difference: null,
      },
    ],
  }),
};

describe('the page of a procedure', () => {
  test('holds the questions people ask about it, without naming itself again', async () => {
    const { reply } = await open(`/thu-tuc/${PROCEDURE.code}`, answers);
    const asked = htmlOf(reply).split('id="hoi-dap"')[1] ?? '';
    expect(wordsOf(reply)).toContain(`Hỏi về ${PROCEDURE.code}?`);
    expect(asked).not.toContain(`href="/thu-tuc/${PROCEDURE.code}"`);
    expect(asked).toContain('href="/thu-tuc/1.000656"');
  });
  test('says what to bring, how long, how much, who does what and where', async () => {
    const { reply } = await open('/thu-tuc/1.001612', answers, { account: null });
    expect(faultsOf(reply)).toEqual([]);
    const said = wordsOf(reply);
    for (const part of [
      'Nộp hồ sơ trực tuyến',
      '09:00, Thứ Năm 10/12/2026',
      'Hợp đồng thuê địa điểm',
      'Chỉ xuất trình',
      '3 ngày làm việc',
      'Lệ phí: 100.000 đ',
      'Không mất phí',
      'Chuyên viên thụ lý · Ủy ban nhân dân xã, phường khoảng 1 ngày 6 giờ làm việc',
      'phường Kinh Bắc',
    ])
      expect(said).toContain(part);
  });
  test('tells what comes and from when, on the screen and on the posted sheet with its QR code', async () => {
    const decided: Answers = { ...answers, getProcedure: () => ({ ...PROCEDURE, coming: COMING }) };
    for (const path of ['/thu-tuc/1.001612', '/thu-tuc/1.001612/in']) {
      const { reply } = await open(path, decided, { account: null });
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply)).toMatch(
        /Thay đổi từ 15\/12\/2026: bỏ 1 giấy tờ.*Bỏ giấy tờ: Hợp đồng thuê địa điểm.*tiếp nhận trước 15\/12\/2026.*2145\/QĐ-UBND/,
      );
    }
  });
  test('all versions are public, the one in force marked', async () => {
    const { reply } = await open('/thu-tuc/1.001612/phien-ban', versions, { account: null });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /Từ 15\/12\/2026.*Bỏ giấy tờ.*Từ 01\/07\/2025 đến 14\/12\/2026 ✓ đang áp dụng.*Phiên bản đầu tiên/,
    );
  });
  test('is a list of steps to those who listen', async () =>
    expect(htmlOf((await open('/thu-tuc/1.001612', answers)).reply)).toMatch(/<ol class="flow">/));
  test('stays useful when the due date cannot be reckoned', async () => {
    const without: Answers = { ...answers, previewDue: () => Promise.reject(refusal('INTERNAL')) };
    expect(wordsOf((await open('/thu-tuc/1.001612', without)).reply)).not.toContain('hẹn trả 0');
  });
  test('without the online channel it offers the counters instead', async () => {
    const counter: Answers = {
      ...answers,
      getProcedure: () => ({ ...PROCEDURE, channels: PROCEDURE.channels.slice(0, 1) }),
    };
    const { reply } = await open('/thu-tuc/1.001612', counter);
    expect(htmlOf(reply)).not.toContain('/nop"');
    expect(wordsOf(reply)).toContain('chưa nhận hồ sơ trực tuyến');
  });
  test('prints with a QR code', async () => {
    const { reply } = await open('/thu-tuc/1.001612/in', answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/<div class="qr">\s*<svg/);
  });
  test('an unknown procedure says how to find the right one', async () => {
    const { reply } = await open('/thu-tuc/9.9', {
      getProcedure: () => Promise.reject(refusal('UNKNOWN_PROCEDURE')),
      listReceivingUnits: () => Promise.reject(refusal('UNKNOWN_PROCEDURE')),
    });
    expect(reply).toMatchObject({ status: 404 });
    expect(faultsOf(reply)).toEqual([]);
  });
});

describe('beginning', () => {
  test('who is not signed in goes to sign in and comes back', async () =>
    expect((await open('/thu-tuc/1.001612/nop', answers, { account: null })).reply).toEqual({
      kind: 'REDIRECT',
      to: '/dang-nhap?tiep=%2Fthu-tuc%2F1.001612%2Fnop',
    }));
  test.each([
    [1, 2, true],
    [1, 1, false],
    [2, 2, false],
    [undefined, 2, false],
  ])(
    'an account of level %s where %s is needed is told before it begins: %s',
    async (level, filingLevel, told) => {
      const ways = () => ({ eIdentity: true, password: false, passkey: false, filingLevel });
      const account = { ...LAN, ...(level === undefined ? {} : { identityLevel: level }) };
      const { reply } = await open('/thu-tuc/1.001612/nop', { ...answers, getSignInWays: ways }, { account });
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply).includes('gửi trực tuyến cần mức độ 2')).toBe(told);
    },
  );
  test("offers the unit of one's own commune first, chosen already", async () => {
    const { reply } = await open('/thu-tuc/1.001612/nop', answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/value="MC-2 UB-2" checked/);
  });
  describe('where the place of the matter says who decides', () => {
    const decides = { key: 'UB-7', name: 'Ủy ban nhân dân xã Lục Ngạn', shortName: 'UBND X. Lục Ngạn' };
    const placed: Answers = {
      ...answers,
      getProcedure: () => ({ ...PROCEDURE, place: 'registeredPlace' }),
      listReceivingUnits: (input) => {
        const chosen = 'authority' in input && input.authority === decides.key;
        return {
          decides: chosen ? decides : null,
          authorities: [decides],
          items: chosen ? RECEIVING.map((one) => ({ ...one, authority: decides })) : RECEIVING,
        };
      },
    };
    test('it is asked for first', async () => {
      const { reply } = await open('/thu-tuc/1.001612/nop', placed);
      expect(faultsOf(reply)).toEqual([]);
      expect(htmlOf(reply)).toContain('<option value="UB-7">Ủy ban nhân dân xã Lục Ngạn</option>');
      expect(htmlOf(reply)).not.toContain('name="unit"');
    });
    test('then any unit may be chosen, and the page says who decides and where the result is collected', async () => {
      const { reply } = await open('/thu-tuc/1.001612/nop?giai-quyet=UB-7', placed);
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply)).toContain('Cơ quan giải quyết: Ủy ban nhân dân xã Lục Ngạn');
      expect(wordsOf(reply)).toContain('nhận kết quả tại nơi nộp, qua bưu chính hoặc bản điện tử');
      expect(htmlOf(reply)).toMatch(/value="MC-2 UB-7" checked/);
      expect(htmlOf(reply)).toContain('action="/thu-tuc/1.001612/nop?giai-quyet=UB-7"');
    });
  });
  test('makes one draft however often the button is pressed', async () => {
    const { reply, calls } = await open('/thu-tuc/1.001612/nop', answers, {
      method: 'POST',
      form: { unit: 'MC-2 UB-2' },
    });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `/ho-so/${DOSSIER_ID}/khai` });
    expect(calls.find(({ id }) => id === 'createDraft')).toEqual({
      id: 'createDraft',
      input: { procedureCode: '1.001612', intakeUnit: 'MC-2', authority: 'UB-2', channel: 'ONLINE' },
      idempotencyKey: 'key-of-the-test',
    });
  });
  test('without a unit the page says so, at the choice', async () => {
    const { reply } = await open('/thu-tuc/1.001612/nop', answers, { method: 'POST' });
    expect(reply).toMatchObject({ status: 422 });
    expect(htmlOf(reply)).toMatch(/<a href="#unit"\s*>Hãy chọn một nơi tiếp nhận/);
  });
});
