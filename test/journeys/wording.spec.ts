import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

test('the text of a message is changed: seen as it will be read and counted, decided by a second person, kept with who did', async ({
  browser,
}, { retry }) => {
  const told = `Đã trả xong kết quả, lần ${retry + 1}, hồ sơ`;
  const why = `Câu rõ hơn ${retry + 1}`;
  const administrator = await deskOf(browser, 'qt.vu');
  await administrator.getByRole('navigation').getByRole('link', { name: 'Câu chữ tin nhắn' }).click();
  // no other journey reads what it says
  await administrator.getByRole('link', { name: 'TB08', exact: true }).click();
  const text = administrator.getByRole('textbox', { name: 'Tiếng Việt' });
  await text.fill(`${told} của {idNumber}.`);
  await expect(administrator.getByText('Tin này không dùng được {idNumber}')).toBeVisible();
  await expect(administrator.getByText('Thiếu {code}')).toBeVisible();
  const send = administrator.getByRole('button', { name: 'Gửi đề xuất' });
  await administrator.getByRole('textbox', { name: 'Lý do' }).fill(why);
  await expect(send).toBeDisabled();
  await text.fill(`${told} `);
  await administrator.getByRole('button', { name: /^\{code\} Mã hồ sơ/ }).click();
  await expect(text).toHaveValue(`${told} {code}`);
  await expect(administrator.getByText(`${told} H05.170.1-261207-0001`)).toBeVisible();
  await expect(administrator.getByText('ký tự, có dấu')).toBeVisible();
  await administrator.getByLabel('Tin SMS dùng câu chữ riêng').check();
  await administrator.getByRole('textbox', { name: 'Tin SMS riêng' }).fill('Da tra ket qua ho so {code}.');
  await expect(administrator.getByText('1 tin')).toBeVisible();
  await expect(administrator.getByText('ký tự, không dấu')).toBeVisible();
  await send.click();
  await expect(administrator.getByRole('row').filter({ hasText: why })).toContainText('Chờ duyệt');

  const second = await deskOf(browser, 'ks.ha');
  await second.goto('/desk/tin-nhan/TB08?xem=phien-ban');
  const row = second.getByRole('row').filter({ hasText: why });
  await row.getByRole('button', { name: 'Xem và quyết định' }).click();
  await expect(second.getByRole('dialog')).toContainText('Da tra ket qua ho so H05.170.1-261207-0001.');
  await assertReadable(second);
  await second.getByLabel('Duyệt, dùng từ ngày ghi').check();
  await second.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await expect(row).toContainText('Đã có hiệu lực');
  await second.getByRole('link', { name: 'Câu chữ', exact: true }).click();
  await expect(second.getByRole('textbox', { name: 'Tiếng Việt' })).toHaveValue(`${told} {code}`);
});
