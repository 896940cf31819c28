import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { acceptedOf, DOSSIER_ID, draftOf, dueOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const on = (dossier: DossierView, due = dueOf()): Answers => ({
  getDossier: () => dossier,
  explainDue: () => due,
});
const said = async (dossier: DossierView, due?: DueExplanation): Promise<string> => {
  const { reply } = await open(root, on(dossier, due));
  expect(faultsOf(reply)).toEqual([]);
  return wordsOf(reply);
};

const APOLOGY: DossierView['apology'] = {
  cause: 'VERIFICATION',
  causeText: 'Việc thẩm tra, xác minh kéo dài',
  reason: 'Phải kiểm tra lại địa điểm',
  newDueAt: '2026-12-14T17:00:00+07:00',
  draftedAt: '2026-12-09T09:00:00+07:00',
  draftedBy: null,
  signedAt: '2026-12-09T14:05:00+07:00',
  signedBy: 'Phan Đức Phong',
  slipId: '00000000-0000-4000-8000-0000000000f4',
};
const late = dueOf({ hoursLate: 27.5, current: APOLOGY.newDueAt });
const apologised = acceptedOf({
  apology: APOLOGY,
  rescheduledTo: APOLOGY.newDueAt,
  deadline: 'OVERDUE',
});

describe('a late dossier', () => {
  test('the signed apology stands first: reason, cause, new date, who signed, the paper', async () => {
    const text = await said(apologised, late);
    expect(text).toMatch(
      /Xin lỗi vì chưa trả kết quả đúng hẹn Phải kiểm tra lại địa điểm.*xác minh kéo dài.*17:00, Thứ Hai 14\/12\/2026.*Phan Đức Phong ký.*Đang thẩm định/,
    );
    expect(htmlOf((await open(root, on(apologised, late))).reply)).toContain(
      `${root}/giay/${APOLOGY.slipId}`,
    );
  });
  test('lateness counts from the date due by law, never from the new one (J5-A1)', async () =>
    expect(await said(apologised, late)).toContain(
      'Chậm 27,5 giờ làm việc so với hạn 09:00, Thứ Năm 10/12/2026.',
    ));
  test('all three dates are told apart', async () =>
    expect(await said(apologised, late)).toMatch(
      /In trên giấy hẹn 09:00, Thứ Năm 10\/12\/2026 Hạn theo quy định 09:00, Thứ Năm 10\/12\/2026 Hẹn lại 17:00/,
    ));
  test('nobody apologised yet: how late is said all the same', async () =>
    expect(await said(acceptedOf({ deadline: 'OVERDUE' }), dueOf({ hoursLate: 0.5 }))).toMatch(
      /▲ Quá hạn Chậm 0,5 giờ làm việc/,
    ));
  test('in English the cause is translated', async () => {
    const { reply } = await open(root, on(apologised, late), { lang: 'en' });
    expect(wordsOf(reply)).toMatch(/We apologise.*Verification took longer.*Late by 27.5 working hours/);
  });
});

test('why the due date is this day: a sentence, the lines, and each wait with its basis and its two people', async () => {
  const due: DueExplanation = {
    ...dueOf(),
    intervals: [
      {
        kind: 'SUPPLEMENT',
        from: '2026-12-08T09:00:00+07:00',
        to: '2026-12-09T16:00:00+07:00',
        policy: 'PAUSE',
        legalBasis: 'NĐ 61/2018 Điều 19',
        document: '01/PBS',
        proposedBy: 'Trần Đạt',
        approvedBy: 'Phan Đức Phong',
      },
    ],
  };
  expect(await said(acceptedOf(), due)).toMatch(
    /3 ngày làm việc, hẹn trả.*Chờ bổ sung giấy tờ từ 09:00, 08\/12\/2026 đến 16:00, 09\/12\/2026: không tính vào thời hạn.*01\/PBS.*Trần Đạt đề xuất, Phan Đức Phong duyệt/,
  );
});

describe('where the applicant is needed', () => {
  test('a verification says when, where and with whom', async () =>
    expect(
      await said(
        acceptedOf({
          state: 'VERIFYING',
          verification: {
            at: '2026-12-09T14:00:00+07:00',
            place: 'Số 5 đường Lê Thái Tổ',
            participants: 'Đại diện tổ dân phố',
            applicantPresent: true,
            findings: null,
          },
        }),
      ),
    ).toMatch(/Mời bạn dự.*14:00, Thứ Tư 09\/12\/2026.*Lê Thái Tổ.*tổ dân phố.*1022/));
  test('a payment says by which paper and what to do with the proof', async () => {
    const wait = {
      kind: 'FINANCIAL_OBLIGATION',
      from: '2026-12-08T09:00:00+07:00',
      to: null,
      policy: 'PAUSE',
      legalBasis: 'NĐ 103/2024 Điều 30',
      document: '45/TB-CCT',
      proposedBy: 'Trần Đạt',
      approvedBy: 'Phan Đức Phong',
    } as const;
    expect(
      await said(acceptedOf({ state: 'AWAITING_FINANCIAL_OBLIGATION' }), { ...dueOf(), intervals: [wait] }),
    ).toMatch(/Ai đang giữ Bạn, để thực hiện nghĩa vụ tài chính.*45\/TB-CCT.*gửi chứng từ/);
  });
});

describe('an end says its reason and the way on', () => {
  test.each([
    ['WITHDRAWN', /Bạn đã rút hồ sơ.*Tôi đổi ý.*nộp hồ sơ mới bất cứ lúc nào/],
    ['STOPPED', /dừng giải quyết theo yêu cầu.*Tôi đổi ý.*nộp hồ sơ mới/],
    ['CLOSED_INCOMPLETE', /đã đóng vì chưa bổ sung đủ.*Tôi đổi ý.*Chuẩn bị đủ giấy tờ/],
  ] as const)('%s', async (state, words) => {
    const closing = { kind: state, reason: 'Tôi đổi ý', at: '2026-12-08T09:00:00+07:00' };
    const text = await said(acceptedOf({ state, closing }));
    expect(text).toMatch(words);
    expect(text).not.toMatch(/Rút hồ sơ/);
  });
  test('refused after appraisal', async () => {
    const result = {
      number: '02/PTC',
      date: '2026-12-09',
      name: 'Thông báo từ chối',
      fileId: null,
      slipId: '00000000-0000-4000-8000-0000000000f2',
      outcome: 'DENY',
      signer: 'Trần Bình',
    } as const;
    expect(await said(acceptedOf({ state: 'REFUSED_AFTER_APPRAISAL', result }))).toMatch(
      /không đủ điều kiện giải quyết.*Số 02\/PTC.*Mở thông báo nêu lý do.*khiếu nại theo quy định.*Nộp hồ sơ mới/,
    );
  });
});

test('a corrected result names the one it replaces and that it is free of charge', async () => {
  const result = {
    number: '03/GCN',
    date: '2026-12-11',
    name: 'Giấy chứng nhận',
    fileId: null,
    slipId: null,
    outcome: 'GRANT',
    signer: 'Trần Bình',
    replaces: { number: '01/GCN', date: '2026-12-09', slipId: null, fileId: null, reason: 'Sai số nhà' },
  } as const;
  expect(await said(acceptedOf({ state: 'RESULT_READY', result }))).toMatch(
    /Đã đính chính, thay cho số 01\/GCN ngày 09\/12\/2026.*Sai số nhà.*không phải trả thêm/,
  );
});

describe('objecting', () => {
  const entry: DossierView['ledger'][number] = {
    id: '00000000-0000-4000-8000-0000000000b1',
    kind: 'REFUSAL',
    at: '2026-12-08T09:00:00+07:00',
    reasonText: 'Ngành nghề không phù hợp',
    objectedAt: null,
    objection: null,
    answer: null,
    answeredAt: null,
    upheld: null,
  };
  const objection = {
    entryId: entry.id,
    objectedAt: '2026-12-08T10:00:00+07:00',
    objection: null,
    answer: null,
    upheld: null,
  };
  const tap = (form: Record<string, string>) =>
    open(
      `${root}/khong-dong-y`,
      { ...on(acceptedOf({ ledger: [entry] })), objectTo: () => objection },
      { method: 'POST', form },
    );

  test('takes one tap, and leads back to where it was tapped', async () => {
    expect(await said(acceptedOf({ ledger: [entry] }))).toMatch(/Từ chối.*Ngành nghề.*Tôi không đồng ý/);
    const { reply, calls } = await tap({ muc: entry.id });
    expect(calls.at(-1)).toMatchObject({ id: 'objectTo', input: { entryId: entry.id } });
    expect(calls.at(-1)?.input).not.toHaveProperty('text');
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}#y-kien-${entry.id}` });
  });
  test('takes words too', async () => {
    const { calls } = await tap({ muc: entry.id, 'vi-sao': ' Tôi đã nộp đủ ' });
    expect(calls.at(-1)?.input).toEqual({ entryId: entry.id, text: 'Tôi đã nộp đủ' });
  });
  test("an entry of another dossier is not this page's to object to", async () => {
    const { reply, calls } = await tap({ muc: '00000000-0000-4000-8000-0000000000b2' });
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    expect(calls.map(({ id }) => id)).toEqual(['getDossier']);
  });
  test('the answer of the control office is shown, and no second button', async () => {
    const text = await said(
      acceptedOf({
        ledger: [
          {
            ...entry,
            ...objection,
            id: entry.id,
            objection: 'Tôi đã nộp đủ',
            answer: 'Yêu cầu cán bộ tiếp nhận',
            answeredAt: '2026-12-09T10:00:00+07:00',
            upheld: true,
          },
        ],
      }),
    );
    expect(text).toMatch(/Bạn đã phản đối.*Tôi đã nộp đủ.*phản đối của bạn đúng.*Yêu cầu cán bộ tiếp nhận/);
    expect(text).not.toMatch(/Viết thêm lý do/);
  });
  test('guidance given on a draft can be objected to before it is sent', async () => {
    const guided = draftOf({ ledger: [{ ...entry, kind: 'GUIDANCE' }] });
    expect(await said(guided)).toMatch(/Khai tiếp và nộp.*Hướng dẫn.*Tôi không đồng ý/);
  });
});

describe('notices', () => {
  const message = { kind: 'TB09', at: '2026-12-09T14:06:00+07:00', text: 'Đã hẹn lại', textEn: 'New date' };
  const delivered = {
    ...message,
    messageId: '00000000-0000-4000-8000-0000000000a1',
    readAt: null,
    channels: [
      {
        channel: 'SMS' as const,
        state: 'DELIVERED' as const,
        stateText: 'Đã nhận',
        stateTextEn: 'Delivered',
        failure: null,
        history: [],
      },
    ],
  };
  const answers: Answers = {
    ...on(acceptedOf({ messages: [message] })),
    listDeliveries: () => ({ items: [delivered] }),
  };
  test('show how they arrived, and opening the dossier is their reading', async () => {
    const { reply, calls } = await open(root, { ...answers, readMessages: () => ({}) });
    expect(wordsOf(reply)).toContain('Đã hẹn lại SMS: Đã nhận');
    expect(calls.map(({ id }) => id)).toContain('readMessages');
  });
  test('a receipt that cannot be written does not keep the page away', async () => {
    const { reply } = await open(root, {
      ...answers,
      readMessages: () => Promise.reject(refusal('FORBIDDEN')),
    });
    expect(reply).toMatchObject({ status: 200 });
  });
});
