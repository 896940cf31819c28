import { expect, type Browser, type Page } from '@playwright/test';
import { completeDraft, counterDraft, LAN, ticked } from '../../../server/testing/dossier.ts';
import { test } from '../journey.ts';
import { deskOf, usernameOf } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/** QU07: two results for one person in one go, a third for somebody authorised, and what waits too long; by keyboard alone. */
const CARD = `${LAN.idNumber}||${LAN.fullName}|20061988|Nữ|Phường Kinh Bắc, tỉnh Bắc Ninh|01072021`;

let server: SteppedServer;
let desks: Browser;
test.beforeAll(async ({ browser }) => {
  server = await steppedServer('2026-12-07T08:00');
  desks = screensAt(browser, server);
});
test.afterAll(() => server.stop());

/** What stands beside the QR code of a receipt, by the code of the dossier. */
const ratingCodes = new Map<string, string>();

/** Goes on with the dossier until its result is there. */
async function walk(dossierId: string): Promise<string> {
  for (;;) {
    const { tasks, code, submissionCode } = await (await server.as('ks.ha')).getDossier({ dossierId });
    const task = tasks.find(({ status }) => status === 'OPEN');
    ratingCodes.set(code ?? '', submissionCode);
    if (task === undefined || task.kind === 'RETURN') return code ?? '';
    const client = await server.as(usernameOf(task.owner?.fullName ?? ''));
    const step = { taskId: task.id, delayCause: 'WORKLOAD' } as const;
    if (task.kind === 'WORK')
      await client.completeTask({ ...step, draftResult: { text: 'Cấp theo đề nghị', outcome: 'GRANT' } });
    else if (task.kind === 'APPROVE') await client.approveResult(step);
    else if (task.kind === 'ISSUE') await client.issueResult(step);
    else if (task.kind === 'ASSIGN') {
      const { items } = await client.listColleagues({ key: task.unit.key, role: 'SPECIALIST' });
      await client.assignTask({ taskId: task.id, accountId: items[0]?.accountId ?? '' });
    } else await client.completeTask(step);
  }
}

async function online(): Promise<string> {
  const lan = await server.as('cd.lan');
  const { dossierId } = await completeDraft({ as: () => lan } as never);
  await lan.submitDossier({ dossierId, declaration: true });
  await (await server.as('qu.minh')).acceptDossier({ dossierId });
  return walk(dossierId);
}

async function onPaper(): Promise<string> {
  const minh = await server.as('qu.minh');
  const { dossierId } = await counterDraft({ as: () => minh } as never);
  const { components } = await minh.getDossier({ dossierId });
  const received = components.map((one) => ({ ...ticked(one), originals: 1 }));
  await minh.acceptDossier({ dossierId, received });
  return walk(dossierId);
}

const field = (page: Page) => page.getByLabel(/Mã hồ sơ, số giấy tiếp nhận/);

test('results are found by card and by slip and handed over by keyboard; who came in person says how it was', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [first, second, third] = [await onPaper(), await online(), await online()];
  const desk = await deskOf(desks, 'qu.minh');
  await desk.goto('/desk/tra-ket-qua');
  await expect(field(desk)).toBeFocused();
  const main = desk.getByRole('main');
  await expect(main).toContainText(third);

  // a card under the reader: everything that is ready for her
  await desk.keyboard.type(CARD);
  await desk.keyboard.press('Enter');
  const item = (code: string) => main.getByRole('group', { name: new RegExp(code) });
  for (const code of [first, second, third]) await expect(item(code)).toBeVisible();
  await expect(desk.getByLabel(/Số giấy tờ của người nhận/)).toHaveValue(LAN.idNumber);
  await item(third).getByRole('checkbox').first().focus();
  await desk.keyboard.press('Space');

  // nothing goes before it is said what becomes of the originals
  await desk.keyboard.press('Control+Enter');
  await expect(main.getByRole('alert')).toContainText('Ghi từng bản gốc');
  await desk.getByRole('button', { name: 'Trả lại, thu đủ mọi bản gốc' }).focus();
  await desk.keyboard.press('Enter');
  await assertReadable(desk);
  await desk.keyboard.press('Control+Enter');
  const handed = desk.getByRole('region', { name: 'Vừa trả' });
  await expect(handed).toContainText(`✓ ${first}`);
  await expect(handed).toContainText(`✓ ${second}`);
  await expect(handed.getByRole('button', { name: 'In giấy biên nhận' })).toHaveCount(2);

  // at home, on a telephone without JavaScript and without an account: the code of the receipt
  const phone = { baseURL: server.origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const home = await (await browser.newContext(phone)).newPage();
  await home.goto('/danh-gia');
  await home.getByRole('link', { name: 'Đánh giá bằng mã trên giấy biên nhận' }).click();
  await home.getByLabel('Mã đánh giá').fill('NT-7K3M');
  await home.getByRole('main').getByRole('button').click();
  await expect(home.getByRole('main')).toContainText('Mã chưa đúng');
  await home
    .getByLabel('Mã đánh giá')
    .fill((ratingCodes.get(first) ?? '').toLowerCase().replaceAll('-', ' '));
  await home.getByRole('main').getByRole('button').click();
  await home.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(home.getByRole('main')).toContainText('Chọn một câu trả lời cho câu hỏi đầu tiên');
  await home.getByLabel('Hài lòng', { exact: true }).first().check();
  await home.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn đã đánh giá');

  // the next: somebody with the slip of the third, who is sent home and comes back with his paper
  await desk.keyboard.press('Alt+n');
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type(`${server.origin}/tra-cuu/${third}`);
  await desk.keyboard.press('Enter');
  await item(third).getByRole('button', { name: 'Chưa trả được' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByLabel(/không phải chủ hồ sơ/).focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('Alt+n');
  await desk.keyboard.type(third);
  await desk.keyboard.press('Enter');
  await expect(item(third)).toContainText('Lần trước chưa trả được');
  // sent online it would go to the applicant's account; now it is wanted on paper
  await desk.getByRole('radio', { name: 'Tại quầy' }).focus();
  await desk.keyboard.press('Space');
  await desk.getByRole('radio', { name: 'Giấy ủy quyền' }).focus();
  await desk.keyboard.press('Space');
  await desk.getByLabel('Họ tên người nhận').fill('Vũ Văn Nam');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('999090000077');
  await desk.getByLabel(/^Ngày/).fill('01/12/2026');
  await desk.keyboard.press('Control+Enter');
  await expect(main.getByRole('alert')).toContainText('Đối chiếu giấy ủy quyền');
  await assertReadable(desk);

  // what waits too long is marked, and its applicant has been reminded
  await server.at('2026-12-23T08:00');
  const later = await deskOf(desks, 'ld.pct');
  await later.goto('/desk/tra-ket-qua?qua-lau=1');
  await expect(later.getByRole('row').filter({ hasText: third })).toContainText(/▲ 12 ngày.*đã nhắc/);
  await assertReadable(later);
});
