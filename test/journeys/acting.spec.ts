import { expect } from '@playwright/test';
import { letActFor } from './acting.ts';
import { beginDossier, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('who is authorised files for another; both follow it, and the authorisation ends by either', async ({
    page: hoa,
    browser,
    baseURL,
  }) => {
    const phone = { baseURL: baseURL ?? '', javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    const son = await (await browser.newContext(phone)).newPage();
    await signInToPortal(hoa, 'cd.hoa');
    await signInToPortal(son, 'cd.son');
    await letActFor(hoa, son, {
      idNumber: '999071000002',
      fullName: 'Trần Văn Sơn',
      from: 'Nguyễn Thị Hòa',
    });

    await beginDossier(son, '1.001612', 'Nguyễn Thị Hòa');
    await expect(son.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Hòa');
    const draft = new URL(son.url()).pathname.split('/').slice(0, 3).join('/');

    await son.goto('/ho-so-cua-toi');
    await expect(son.getByRole('main')).toContainText('Thay mặt Nguyễn Thị Hòa');
    await hoa.goto('/ho-so-cua-toi');
    const hers = hoa.getByRole('main').locator(`a[href^="${draft}"]`);
    await expect(hers.first()).toBeVisible();

    await hoa.goto('/tai-khoan/uy-quyen');
    await hoa.getByRole('link', { name: /Chấm dứt.*Trần Văn Sơn/ }).click();
    await hoa.getByRole('button', { name: 'Chấm dứt' }).click();
    await expect(hoa.getByRole('alert').or(hoa.locator('[role=group]')).first()).toContainText('Ghi lý do');
    await hoa.getByLabel('Lý do').fill('Tôi tự làm được');
    await hoa.getByRole('button', { name: 'Chấm dứt' }).click();
    await expect(hoa.getByRole('status')).toContainText('Đã ghi nhận');

    await son.goto('/thu-tuc/1.001612/nop?noi=Nam%20S%C6%A1n');
    await expect(son.getByRole('main').getByLabel('Hồ sơ này của ai?')).toHaveCount(0);
  });
});
