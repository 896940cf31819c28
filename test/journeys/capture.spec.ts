import { expect, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { test } from './journey.ts';
import { jpeg, picture } from './picture.ts';
import { assertReadable } from './usable.ts';
import { deskOf } from './officer.ts';

const SCANNER_FOLDER = `window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('may-quet', { create: true })`;

/** The browser's own folder stands for the one the scanner writes into: a real folder, without a dialog of the system. */
async function scannerWrites(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(`(async () => {
    const folder = await showDirectoryPicker();
    const stream = await (await folder.getFileHandle(${JSON.stringify(name)}, { create: true })).createWritable();
    await stream.write(Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (char) => char.charCodeAt(0)));
    await stream.close();
  })()`);
}

/** Fills in a visit until its papers may be scanned. */
async function visit(counter: Page): Promise<void> {
  await counter.goto('/desk/tiep-nhan');
  await expect(counter.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  await counter.keyboard.type('999144000004');
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Đỗ Thị Bảy');
  await counter.getByLabel('Tìm thủ tục').focus();
  await counter.keyboard.type('dang ky giam ho');
  await expect(counter.getByRole('listbox').getByRole('option').first()).toContainText(/giám hộ/i);
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('main')).toContainText('Dự kiến trả kết quả');
}

test('pages by file, from the folder of a scanner and by telephone become one PDF, compared with the original (QU06, DIG-23)', async ({
  browser,
}) => {
  const counter = await deskOf(browser, 'qu.minh');
  await counter.addInitScript(SCANNER_FOLDER);
  await visit(counter);
  await counter
    .getByRole('button', { name: /^Quét:/ })
    .first()
    .click();
  const dialog = counter.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Chọn tệp' })).toBeVisible();

  // one from a file, one from the scanner's folder; the one that lies across is turned, and put first, by keyboard
  const [first, second, third] = [
    await picture(counter, 'TỜ KHAI trang một'),
    await picture(counter, 'TỜ KHAI trang hai', { across: true }),
    await picture(counter, 'TỜ KHAI trang ba', { busy: true }),
  ];
  await dialog.locator('input[type=file]').setInputFiles(jpeg('mot.jpg', first));
  const strip = dialog.getByRole('list', { name: 'Các trang' });
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await scannerWrites(counter, 'cua-nguoi-khac.jpg', third);
  await dialog.getByRole('button', { name: 'Theo dõi thư mục máy quét' }).click();
  await expect(dialog.getByText('Đang theo dõi thư mục “may-quet”')).toBeVisible();
  await scannerWrites(counter, 'hai.jpg', second);
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  await strip.getByRole('button', { name: 'Trang 2' }).focus();
  await counter.keyboard.press('r');
  await expect(strip.getByRole('listitem').nth(1).locator('img')).toHaveClass('turned-1');
  await counter.keyboard.press('Alt+ArrowUp');
  await expect(strip.getByRole('listitem').first().locator('img')).toHaveClass('turned-1');

  // a telephone without account sends the third; its line is cut once in the middle
  await dialog.getByRole('button', { name: 'Dùng điện thoại làm máy quét' }).click();
  const address = new URL((await dialog.locator('code').textContent()) ?? '');
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const phone = await context.newPage();
  let parts = 0;
  await phone.route('**/phone-capture/pages/**', async (route) => {
    parts += 1;
    await (parts === 2 ? route.abort('connectionreset') : route.continue());
  });
  await phone.goto(address.pathname);
  await expect(phone.getByRole('main')).not.toContainText('Đỗ Thị Bảy');
  await assertReadable(phone);
  await phone.locator('input[type=file]').setInputFiles(jpeg('ba.jpg', third));
  await expect(phone.getByRole('main')).toContainText('Đã gửi 1 trang');
  expect(parts).toBeGreaterThan(2);
  await expect(strip.getByRole('listitem')).toHaveCount(3);
  await phone.getByRole('button', { name: 'Đã chụp xong' }).click();
  await expect(phone.getByRole('main')).toContainText('Bạn có thể đóng trang này');
  await phone.goto(address.pathname);
  await expect(phone.getByRole('heading')).toHaveText('Mã chụp đã hết hiệu lực');
  await context.close();

  const { violations } = await new AxeBuilder({ page: counter }).include('[role=dialog]').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByRole('button', { name: /^Tạo tệp PDF/ }).click();
  await expect(dialog.getByRole('heading', { name: 'Đối chiếu với bản chính' })).toBeVisible();
  await expect(dialog.getByRole('definition').first()).toContainText('3 ·');
  await expect(dialog.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  const confirm = dialog.getByRole('button', { name: /^Đưa vào hồ sơ/ });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Tôi đã đối chiếu, đúng với bản chính').check();
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(counter.getByRole('row').filter({ hasText: '✓ 3' })).toBeVisible();

  // the same paper is seen beside the list of the dossier, with who compared it
  await counter.getByRole('button', { name: /Đủ như quy định/ }).click();
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByRole('main')).toContainText(/H05\.\d+\.1-261207-\d{4}/);
  await counter.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await counter
    .getByRole('button', { name: /\.pdf$/ })
    .first()
    .click();
  const viewer = counter.getByRole('region', { name: /^Xem giấy tờ/ });
  await expect(viewer).toContainText('đã số hóa 3 trang');
  await expect(viewer).toContainText('Đã đối chiếu, đúng với bản chính: Nguyễn Quang Minh');
  await expect(viewer.locator('iframe')).toHaveAttribute('src', /^\/api\/v1\/files\//);
  await expect(counter.getByRole('main')).toContainText(/3 trang, đã đối chiếu, đúng với bản chính/);
});
