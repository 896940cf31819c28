import { expect, type Browser, type Page } from '@playwright/test';
import type { DossierView } from '@motcua/contract/dossier-view';
import { answersFor } from '../../../server/testing/dossier.ts';
import { arrived, fileByKeys, press, reach } from '../by-keys.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, deskOf, openFrom, usernameOf } from '../officer.ts';
import { steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/**
 * Journey J1, in a browser: birth, residence and health card, handed in once on a telephone, hour by hour. The ward registers
 * the birth the same day; police and insurance begin together the moment the child has its number.
 */
const FACTS = { procedure: '2.000986', unit: 'MC-09286-2025', citizen: 'cd.hoa' };
const SIGNED = '2026-11-30T14:20:00+07:00';

let server: SteppedServer;
let browserOf: (viewport: { width: number; height: number }) => Browser;
/** Every address any of the screens asked for. */
const asked: string[] = [];
test.beforeAll(async ({ browser }) => {
  server = await steppedServer('2026-11-29T21:30');
  await server.set('due.mode', 'HOURS_ROLLING');
  browserOf = (viewport) =>
    ({
      newContext: async () => {
        const made = await browser.newContext({ baseURL: server.origin, viewport, locale: 'vi-VN' });
        made.setDefaultTimeout(30_000);
        made.on('request', (request) => asked.push(request.url()));
        return made;
      },
    }) as Browser;
});
test.afterAll(() => server.stop());

const OFFICE = { width: 1366, height: 768 };
const view = async (dossierId: string): Promise<DossierView> =>
  (await server.as('ks.ha')).getDossier({ dossierId });
const states = async (dossierId: string): Promise<DossierView['parts'][number]['state'][]> =>
  (await view(dossierId)).parts.map(({ state }) => state);

/** Her telephone, signed in anew each time: a session does not last over days. */
async function telephone(path: string): Promise<Page> {
  const page = await (await browserOf({ width: 360, height: 740 }).newContext()).newPage();
  await signInToPortal(page, 'cd.hoa');
  await page.goto(path);
  return page;
}

test('J1: three procedures handed in once, counted once, returned at once', async () => {
  test.setTimeout(300_000);
  // 1: found with a typing error, told as one thing to do
  let page = await telephone('/tim-kiem?q=khai+sinhh');
  await expect(page.getByRole('main')).toContainText('Sinh con: 3 thủ tục, 1 lần nộp');

  // 2 and 3: what is known of her is filled in (A4); sent on Sunday evening
  const hoa = await server.as('cd.hoa');
  const begun = await hoa.createDraft({ procedureCode: FACTS.procedure, intakeUnit: FACTS.unit });
  await page.goto(`/ho-so/${begun.dossierId}/khai`);
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Hòa');
  await expect(page.getByLabel('Số định danh cá nhân')).not.toHaveValue('');
  const { dossierId: id } = begun;
  const draft = await hoa.getDossier({ dossierId: id });
  const typed = await fileByKeys(page, draft, answersFor(draft));
  expect(typed.filter((name) => name.startsWith('applicant'))).toEqual([]);
  const { submissionCode } = await hoa.getDossier({ dossierId: id });

  // 4 and 5: accepted on Monday at ten past nine for Thursday; the birth part begins, the others wait for its number
  await server.at('2026-11-30T09:10');
  const counter = await deskOf(browserOf(OFFICE), 'qu.minh');
  await openFrom(counter, 'Chờ tiếp nhận', submissionCode);
  await act(counter, 'Tiếp nhận');
  await expect(counter.getByRole('main')).toContainText('03/12/2026');
  await expect
    .poll(async () => (await states(id)).map((state) => state !== null))
    .toEqual([true, false, false]);
  const { parts, due, applicant } = await view(id);
  expect([due.dueAt, parts[0]?.dueAt]).toEqual(['2026-12-03T09:10:00+07:00', '2026-11-30T17:00:00+07:00']);
  page = await telephone(`/ho-so/${id}`);
  const list = page.getByRole('region', { name: 'Các phần của hồ sơ liên thông' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list).toContainText('Bắt đầu ngay khi có: Số định danh của trẻ');

  // 6 and 7: checked in the morning, numbered by the civil-status service, signed and sealed at twenty past two
  await server.at('2026-11-30T10:30');
  const birth = parts[0]?.id ?? '';
  const specialist = await deskOf(
    browserOf(OFFICE),
    usernameOf((await view(birth)).tasks[0]?.owner?.fullName ?? ''),
  );
  await specialist.goto(`/desk/ho-so/${birth}`);
  await act(specialist, 'Hoàn thành bước', (dialog) =>
    dialog.getByLabel(/Nội dung dự thảo/).fill('Cấp giấy khai sinh'),
  );
  await expect.poll(async () => (await states(id))[0]).toBe('PENDING_APPROVAL');
  await server.at('2026-11-30T14:20');
  const holder = async () => {
    const task = (await view(birth)).tasks.find(({ status }) => status === 'OPEN');
    return { taskId: task?.id ?? '', client: await server.as(usernameOf(task?.owner?.fullName ?? '')) };
  };
  const leader = await holder();
  await leader.client.approveResult({ taskId: leader.taskId });
  const seal = await holder();
  await seal.client.issueResult({ taskId: seal.taskId });

  // 8: both agencies begin at that very moment (A2), which nobody had to see to (A3)
  await expect.poll(async () => (await states(id)).every((state) => state !== null)).toBe(true);
  const begunParts = (await view(id)).parts;
  expect(begunParts.map(({ finishedAt }) => finishedAt)).toEqual([SIGNED, null, null]);
  expect(begunParts.slice(1).map(({ acceptedAt, dueAt }) => [acceptedAt, dueAt])).toEqual([
    [SIGNED, '2026-12-02T14:20:00+07:00'],
    [SIGNED, '2026-12-02T14:20:00+07:00'],
  ]);

  // 9: residence on Tuesday; meanwhile the certificate is there and the card is waited for
  await server.at('2026-12-01T15:00');
  await expect.poll(async () => (await states(id))[1]).toBe('RESULT_READY');
  page = await telephone(`/ho-so/${id}`);
  const rows = page.getByRole('region', { name: 'Các phần của hồ sơ liên thông' }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText('Đã có kết quả');
  await expect(rows.nth(2)).toContainText('Đang chờ Bảo hiểm xã hội');
  await assertReadable(page);
  await rows.nth(0).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('Giấy khai sinh');

  // 10: the card on Wednesday, and one return of everything
  await server.at('2026-12-02T09:05');
  await expect.poll(async () => (await view(id)).state).toBe('RESULT_READY');
  const clerk = await server.as('qu.minh');
  await clerk.deliverResult({ dossierId: id, method: 'ELECTRONIC', receiverName: applicant.fullName });
  await expect.poll(() => states(id)).toEqual(['RETURNED', 'RETURNED', 'RETURNED']);

  // 11: she says how it went, by keys, and may say nothing more than that
  await signInToPortal(page, 'cd.hoa');
  await page.goto(`/ho-so/${id}`);
  await press(page, 'link', 'Đánh giá trong một phút');
  await arrived(page, 'Đánh giá việc giải quyết hồ sơ');
  await assertReadable(page);
  await reach(page, page.getByRole('main').getByRole('radio').first());
  await page.keyboard.press('Space');
  await press(page, 'button', 'Gửi đánh giá');
  await arrived(page, 'Cảm ơn bạn đã đánh giá');

  // A1: one case in the month, one part at each of the other agencies
  const solved = async (unit?: string): Promise<number | undefined> => {
    const { tiles } = await (
      await server.as('ks.ha')
    ).getOverview({
      month: '2026-12',
      ...(unit === undefined ? {} : { unit }),
    });
    return tiles.find(({ tile }) => tile === 'SOLVED_MONTH')?.count;
  };
  expect([await solved(), await solved('CA-T-2025'), await solved('BHXH-2025')]).toEqual([1, 1, 1]);

  // A5: nobody's number was in an address
  const number = applicant.idNumber;
  expect(asked.filter((url) => url.includes(number))).toEqual([]);

  // A6: after ten working days nothing is missing
  await server.at('2026-12-16T08:00');
  const { items } = await (await server.as('ld.ct')).listAlerts({ limit: 200 });
  expect(items.filter(({ kind }) => kind === 'PART_MISSING')).toEqual([]);
});
