import type { DossierView, ProcessStanding } from '@motcua/contract/dossier-view';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { SIDE_BY_SIDE, standingIn } from '../testing/process.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { acceptedOf, DOSSIER_ID, dueOf, PROCEDURE, RECEIVING } from '../testing/sample.ts';

const published = (more: Partial<typeof PROCEDURE> = {}): Answers => ({
  getProcedure: () => ({ ...PROCEDURE, process: SIDE_BY_SIDE, ...more }),
  listReceivingUnits: () => ({ decides: null, authorities: [], items: RECEIVING }),
  listFaq: () => ({ items: [] }),
  previewDue: () => dueOf(),
});
const procedure = async (answers = published(), lang: 'vi' | 'en' = 'vi') => {
  const { reply } = await open('/thu-tuc/1.001612', answers, { account: null, lang });
  expect(faultsOf(reply)).toEqual([]);
  return reply;
};

describe('the map on the page of a procedure', () => {
  test('says which opinions are asked, by whom, by which law, within what time, and that one need not go', async () => {
    const said = wordsOf(await procedure());
    expect(said).toMatch(
      /2 việc làm cùng lúc Không việc nào chờ việc nào.*Bạn không phải đi xin ý kiến: cơ quan giải quyết tự hỏi/,
    );
    expect(said).toMatch(
      /Ý kiến về môi trường Sở Nông nghiệp và Môi trường trả lời trong 7 ngày làm việc Hỏi theo NĐ 61\/2018\/NĐ-CP Điều 19/,
    );
    expect(said).toMatch(
      /Ý kiến về phòng cháy Công an tỉnh trả lời trong 12 ngày làm việc.*Hết hạn mà không trả lời thì coi là đồng ý \(Luật Xây dựng Điều 102\)/,
    );
    expect(said).toMatch(/Chỉ khi: Sở không nhất trí Họp Chuyên viên thụ lý · Ủy ban nhân dân xã, phường/);
  });

  test('a system outside: its own time, that the limit stands meanwhile, and that no papers are carried', async () =>
    expect(wordsOf(await procedure())).toMatch(
      /Xác định và nộp thuế Thuế tỉnh trong 5 ngày làm việc Thông tin được chuyển thẳng; bạn không phải mang giấy tờ đi\. Trong lúc chờ, thời hạn giải quyết tạm dừng \(NĐ 101\/2024\/NĐ-CP Điều 22\)/,
    ));

  test('a consultation of no agency is not told', async () =>
    expect(wordsOf(await procedure())).not.toContain('Lấy ý kiến khác'));

  test('is one ordered list with a list of ways in it, each way an ordered list', async () => {
    const html = htmlOf(await procedure());
    const map = /<ol class="flow">(.*?)<\/section>/.exec(html)?.[1] ?? '';
    expect(map).toMatch(/<li class="flow-beside">.*<ul class="ways"> ?<li> ?<ol class="flow">.*<\/ul>/);
    expect([...map.matchAll(/<ul class="ways">(.*?)<\/ul>/g)]).toHaveLength(1);
  });

  test('is on the printed sheet too', async () => {
    const { reply } = await open('/thu-tuc/1.001612/in', published(), { account: null });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('2 việc làm cùng lúc');
  });

  test('time is said in working time where every channel has the same limit, else as a part', async () => {
    expect(wordsOf(await procedure())).toContain('khoảng 2 giờ làm việc');
    const [first] = PROCEDURE.channels;
    if (first === undefined) throw new Error('the sample has a channel');
    const post = { ...first, channel: 'POST' as const, limit: { value: 1, unit: 'month' as const } };
    expect(wordsOf(await procedure(published({ channels: [first, post] })))).toContain(
      'khoảng 10% thời gian',
    );
    const short = { ...first, limit: { value: 2, unit: 'workingHour' as const } };
    expect(wordsOf(await procedure(published({ channels: [short] })))).toContain('dưới 1 giờ làm việc');
  });

  test('in English, what is written in Vietnamese only marked so', async () => {
    const reply = await procedure(published(), 'en');
    expect(wordsOf(reply)).toMatch(
      /2 things at the same time None waits.*You need not ask anywhere.*Opinion on the environment Sở Nông nghiệp và Môi trường answers within 7 working days Asked by law/,
    );
    expect(htmlOf(reply)).toMatch(/<span lang="vi">Sở Nông nghiệp và Môi trường<\/span>/);
    expect(htmlOf(reply)).toMatch(/Only if: <span lang="vi">Sở không nhất trí<\/span>/);
  });
});

describe('a map written without English names', () => {
  const UNNAMED = {
    ...SIDE_BY_SIDE,
    steps: SIDE_BY_SIDE.steps.map((step) => ({ ...step, nameEn: '' })),
  };
  const named = /<span class="flow-name"><span lang="vi">Ý kiến về môi trường<\/span><\/span>/;

  test('names its steps in Vietnamese, marked so, on the page of the procedure', async () =>
    expect(htmlOf(await procedure(published({ process: UNNAMED }), 'en'))).toMatch(named));

  test('and on the page of the dossier', async () =>
    expect(
      htmlOf(await dossier(acceptedOf({ state: 'CONSULTING', ...standingIn(UNNAMED, {}) }), 'en')),
    ).toMatch(named));
});

const at = (key: string, unit: string, dueAt: string | null): ProcessStanding['open'] => [
  { taskId: DOSSIER_ID, unit: { key, name: unit, shortName: unit }, owner: null, dueAt },
];
const onTheWay = (told: Parameters<typeof standingIn>[1]): DossierView =>
  acceptedOf({ state: 'CONSULTING', ...standingIn(SIDE_BY_SIDE, told) });
const ASKED = onTheWay({
  a: { status: 'DONE', doneAt: '2026-12-02T15:30:00+07:00' },
  'moi-truong': { status: 'NOW', open: at('S', 'Sở NN&MT', '2026-12-11T15:30:00+07:00') },
  pccc: { status: 'NOW', open: at('C', 'Công an tỉnh', '2026-12-18T15:30:00+07:00') },
});
const dossier = async (view: DossierView, lang: 'vi' | 'en' = 'vi') => {
  const { reply } = await open(
    `/ho-so/${DOSSIER_ID}`,
    {
      getDossier: () => view,
      explainDue: () => dueOf(),
      listObligations: () => ({ obligations: [], requests: [], simulated: false }),
    },
    { lang },
  );
  expect(faultsOf(reply)).toEqual([]);
  return reply;
};

describe('where one dossier stands on its way', () => {
  test('on every open branch: here, at which unit, until when', async () => {
    const reply = await dossier(ASKED);
    const said = wordsOf(reply);
    expect(said).toMatch(/Tiếp nhận Cán bộ một cửa Đã xong, 15:30, 02\/12\/2026/);
    expect(said).toMatch(
      /Ý kiến về môi trường Hồ sơ đang ở đây Sở NN&MT : chậm nhất 15:30, Thứ Sáu 11\/12\/2026/,
    );
    expect(said).toMatch(
      /Ý kiến về phòng cháy Hồ sơ đang ở đây Công an tỉnh : chậm nhất 15:30, Thứ Sáu 18\/12\/2026/,
    );
    expect([...htmlOf(reply).matchAll(/aria-current="step"/g)]).toHaveLength(2);
    expect(said).toContain('Bạn không phải đi xin ý kiến');
  });
  test('nobody is told what he need not do when all have answered', async () => {
    const said = wordsOf(
      await dossier(
        onTheWay({
          ...Object.fromEntries(['a', 'moi-truong', 'pccc'].map((key) => [key, { status: 'DONE' }])),
          hop: { status: 'SKIPPED' },
          thue: { status: 'NOW', open: at('T', 'Thuế tỉnh', null) },
        }),
      ),
    );
    expect(said).not.toContain('Bạn không phải đi xin ý kiến');
    expect(said).toMatch(/Họp Chuyên viên thụ lý Không phải qua/);
  });
  test('once there is something to pay, the tax office is not said to have a date', async () => {
    const told = {
      thue: { status: 'NOW', open: at('T', 'Thuế tỉnh', '2026-12-10T08:30:00+07:00') },
    } as const;
    const said = wordsOf(await dossier({ ...onTheWay(told), state: 'AWAITING_FINANCIAL_OBLIGATION' }));
    expect(said).toMatch(/Xác định và nộp thuế Hồ sơ đang ở đây Thuế tỉnh : đang chờ bạn nộp tiền/);
  });
  test('in English', async () =>
    expect(wordsOf(await dossier(ASKED, 'en'))).toMatch(
      /Opinion on fire safety Your dossier is here Công an tỉnh : by 15:30, Friday 18\/12\/2026/,
    ));
});
