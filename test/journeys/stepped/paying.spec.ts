import { expect, type Page } from '@playwright/test';
import type { BankNotice } from '@motcua/contract/exchange';
import { signatureOf } from '../../../server/exchange/index.ts';
import { AGAIN } from '../../../server/testing/anywhere.ts';
import { completeDraft } from '../../../server/testing/dossier.ts';
import type { Province } from '../../../server/testing/province.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { deskOf } from '../officer.ts';
import { assertReadable } from '../usable.ts';
import { gatewayProcess, type GatewayProcess } from './gateway.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';

/**
 * Journey J4, its money, in a browser on a telephone: Vũ Thị Lan pays from home in the evening, by card at a gateway that is a
 * process of its own, or by transfer; what she closes, and what the gateway forgets, loses nothing.
 */
const BANK_SECRET = 'khoa-chung-voi-ngan-hang';

let server: SteppedServer;
let gateway: GatewayProcess;
let lan: Page;

test.beforeEach(async ({ browser }) => {
  gateway = await gatewayProcess();
  server = await steppedServer('2026-12-05T20:00', '127.0.0.1', {
    ...gateway.settings,
    MOTCUA_BANK_SECRET: BANK_SECRET,
  });
  await gateway.tells(server.origin);
  lan = await (await screensAt(browser, server, { width: 390, height: 844 }).newContext()).newPage();
  await signInToPortal(lan, 'cd.lan');
});
test.afterEach(async () => {
  await server.stop();
  await gateway.stop();
});

/** Filled in, not sent. */
async function draft(): Promise<string> {
  const client = await server.as('cd.lan');
  const { dossierId } = await completeDraft({ as: () => client } as unknown as Province, {
    procedure: AGAIN,
  });
  await client.updateDraft({ dossierId, answers: { registeredPlace: 'Phường Nam Sơn, tỉnh Bắc Ninh' } });
  return dossierId;
}
/** She declares, and wants it to be sent once it is paid. */
async function toPayment(dossierId: string): Promise<void> {
  await lan.goto(`/ho-so/${dossierId}/kiem-tra`);
  await lan.getByLabel(/cam đoan/i).check();
  await lan.getByRole('button', { name: 'Nộp phí rồi tự gửi hồ sơ' }).click();
  await expect(lan.getByRole('heading', { level: 1 })).toHaveText('Nộp phí, lệ phí');
}
const main = () => lan.getByRole('main');
const minute = async (hhmm: string): Promise<void> => server.at(`2026-12-05T${hhmm}`);
async function receipts(dossierId: string): Promise<number> {
  return (await (await server.as('cd.lan')).listDossierReceipts({ dossierId })).items.length;
}
/** The bank tells of a transfer. */
async function transferred(code: string, amount: number, bankReference: string): Promise<void> {
  const told = { bankReference, code, amount, paidAt: '2026-12-05T20:05:00+07:00' };
  const notice: BankNotice = { ...told, signature: signatureOf(BANK_SECRET, told) };
  await (await server.as('cd.lan')).notifyPayment(notice);
}

test('J4-3 paid by card, the tab closed before the way back: it is sent by itself, with a receipt', async () => {
  const dossierId = await draft();
  await toPayment(dossierId);
  await assertReadable(lan);
  await expect(main()).toContainText('Hồ sơ tự gửi đi ngay khi tiền tới');
  await lan.getByRole('button', { name: /qua cổng/ }).click();
  await expect(lan.getByRole('heading', { level: 1 })).toHaveText('Cổng thanh toán giả lập');
  // the way back is never walked
  const way = await lan.getByRole('link', { name: 'Thanh toán' }).getAttribute('href');
  await fetch(new URL(way ?? '', lan.url()), { redirect: 'manual' });
  await minute('20:15');
  await lan.goto(`/ho-so/${dossierId}`);
  await expect(main()).toContainText('Mới đăng ký');
  await expect(main()).toContainText('Biên lai số 1');
  await lan.goto(`/ho-so/${dossierId}/nop-phi`);
  await expect(main()).toContainText('Đã nộp đủ lúc 20:00');
  await assertReadable(lan);
});

test('told twice: one receipt; never told: nobody is asked to pay again, and the gateway is asked', async () => {
  const first = await draft();
  await gateway.habit('TELLS_TWICE');
  await toPayment(first);
  await lan.getByRole('button', { name: /qua cổng/ }).click();
  await lan.getByRole('link', { name: 'Thanh toán' }).click();
  await expect(main()).toContainText('Đã nộp đủ');
  expect(await receipts(first)).toBe(1);

  const second = await draft();
  await gateway.habit('TELLS_NOBODY');
  await toPayment(second);
  await lan.getByRole('button', { name: /qua cổng/ }).click();
  await lan.getByRole('link', { name: 'Thanh toán' }).click();
  await expect(main()).toContainText('Đang chờ cổng thanh toán báo kết quả');
  await expect(main()).toContainText('không trả lại lần nữa');
  await assertReadable(lan);
  await minute('20:10');
  await lan.getByRole('link', { name: 'Tôi đã nộp, xem lại' }).click();
  await expect(main()).toContainText('Đã nộp đủ');
  expect(await receipts(second)).toBe(1);
});

test('by transfer, half first: the rest is shown with its own code; then paid twice, and what is too much is told', async () => {
  const dossierId = await draft();
  await toPayment(dossierId);
  const code = (await main().locator('dd .code').first().innerText()).trim();
  await expect(lan.getByRole('img', { name: /Mã VietQR nộp/ })).toBeVisible();
  const { order } = await (await server.as('cd.lan')).getFeeOrder({ dossierId });
  const total = order?.total ?? 0;
  await transferred(`Nop phi ${code}`, 1000, 'FT0001');
  await lan.getByRole('link', { name: 'Tôi đã nộp, xem lại' }).click();
  await expect(main()).toContainText('Mới nộp một phần');
  await expect(main()).toContainText('Còn phải nộp');
  await assertReadable(lan);
  await transferred(code, total - 1000, 'FT0002');
  await transferred(code, total, 'FT0003');
  await minute('20:15');
  await lan.reload();
  await expect(main()).toContainText('Đã nộp đủ');
  await expect(main()).toContainText('Nộp thừa');
  await assertReadable(lan);
  await lan.goto(`/ho-so/${dossierId}`);
  await expect(main()).toContainText('Mới đăng ký');
  expect(await receipts(dossierId)).toBe(1);
});

test('J4 refund: what was paid twice is asked back at the counter, agreed to by another, and done when the statement says so', async ({
  browser,
}) => {
  const dossierId = await draft();
  await toPayment(dossierId);
  const code = (await main().locator('dd .code').first().innerText()).trim();
  const { order } = await (await server.as('cd.lan')).getFeeOrder({ dossierId });
  const total = order?.total ?? 0;
  for (const reference of ['FT0001', 'FT0002']) await transferred(code, total, reference);

  const office = screensAt(browser, server);
  const counter = await deskOf(office, 'qu.minh');
  await counter.goto('/desk/thu-tien');
  await counter.getByRole('button', { name: /Đề nghị hoàn tiền/ }).click();
  const asked = counter.getByRole('dialog');
  await asked.getByLabel('Lý do hoàn').fill('Khách chuyển khoản hai lần');
  await asked.getByLabel('Mã ngân hàng').fill('970436');
  await asked.getByLabel('Số tài khoản người nộp').fill('0011002233');
  await asked.getByRole('button', { name: 'Đề nghị hoàn tiền' }).click();
  await expect(counter.getByRole('main')).toContainText('Chờ duyệt');
  await expect(counter.getByRole('button', { name: /Duyệt hoàn tiền/ })).toHaveCount(0);

  const head = await deskOf(office, 'ld.pct');
  await head.goto('/desk/thu-tien?don-vi=MC-09286-2025');
  await head.getByRole('button', { name: /Duyệt hoàn tiền/ }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Duyệt hoàn tiền' }).click();
  await expect(head.getByRole('main')).toContainText('Đã duyệt, chờ ngân hàng chuyển');

  const control = await deskOf(office, 'ks.ha');
  await control.goto('/desk/tien-chua-xep');
  const csv = [
    'reference,time,amount,text',
    `FT0001,2026-12-05T20:05:00+07:00,${total},NOP PHI ${code}`,
    `OUT0001,2026-12-05T20:09:00+07:00,-${total},HOAN PHI ${code}`,
    'FT0009,2026-12-05T20:11:00+07:00,15000,chuyen tien',
  ].join('\n');
  await control
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(control.getByRole('main')).toContainText('Chỉ có trong hệ thống');
  await expect(control.getByRole('main')).toContainText('Chỉ có trong sao kê');
  await expect(control.getByRole('main')).toContainText('FT0009');
  await assertReadable(control);

  await counter.reload();
  await expect(counter.getByRole('main')).toContainText('Đã hoàn');
  await expect(counter.getByRole('main')).toContainText('Không có khoản nào lệch');
  await lan.goto(`/ho-so/${dossierId}/nop-phi`);
  await expect(main()).toContainText('Đã hoàn lại');
  await expect(main()).not.toContainText('Nộp thừa');
});
