import { expect } from '@playwright/test';
import { answersFor } from '../../server/testing/dossier.ts';
import { fileByKeys, press, reach } from './by-keys.ts';
import { signInToPortal } from './citizen.ts';
import { grantedBefore, LAN, MARRIAGE } from './granted.ts';
import { test } from './journey.ts';
import { clientOf } from './prepared.ts';
import { assertReadable } from './usable.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('her certificate is used again by keys alone, with her consent; where it went is told her (J7)', async ({
      page,
      baseURL,
    }) => {
      const as = (username: string) => clientOf(baseURL, username);
      const granted = await grantedBefore(as);
      await signInToPortal(page, 'cd.lan');
      await page.goto(`/thu-tuc/${MARRIAGE}`);
      await press(page, 'link', 'Nộp hồ sơ trực tuyến');
      await reach(page, page.getByRole('main').getByRole('textbox'));
      await page.keyboard.type('Nam Sơn');
      await page.keyboard.press('Enter');
      await reach(page, page.getByLabel(/phường Nam Sơn/));
      await page.keyboard.press('Space');
      await press(page, 'button', 'Bắt đầu khai');
      await expect(page).toHaveURL(/\/khai\//);
      const dossierId = /\/ho-so\/([^/]+)/.exec(page.url())?.[1] ?? '';
      const draft = await (await as('cd.lan')).getDossier({ dossierId });
      const typed = await fileByKeys(page, draft, answersFor(draft), ['TP02']);
      expect(typed).not.toContain('applicantName');

      // who decides opens the same paper, with where it comes from; nothing was uploaded for it
      const counter = await as('qu.minh');
      const source = await counter.getDossier({ dossierId: granted });
      const { files, events } = await counter.getDossier({ dossierId });
      expect(files.filter(({ component }) => component === 'TP02')).toMatchObject([
        { takenFrom: source.code, uploadedBy: LAN.fullName },
      ]);
      expect(events.map(({ text }) => text)).toContainEqual(
        expect.stringContaining(`Dùng lại giấy tờ đã có từ hồ sơ ${source.code ?? ''}`),
      );

      // the use stands with the paper
      await page.goto('/giay-to-cua-toi');
      const kept = page
        .getByRole('listitem')
        .filter({ hasText: source.code ?? '' })
        .first();
      await expect(kept).toContainText('Giấy xác nhận tình trạng hôn nhân');
      await expect(kept.getByRole('link', { name: draft.submissionCode })).toBeVisible();
      if (javaScriptEnabled) await assertReadable(page);

      // and who read it, for what (CD12)
      await page.goto('/ai-da-xem');
      const look = page.getByRole('listitem').filter({ hasText: draft.submissionCode }).first();
      await expect(look).toContainText('Tiếp nhận và theo dõi hồ sơ');
      await expect(look).toContainText('Trung tâm Phục vụ hành chính công phường Nam Sơn');
    });
  });
