import { expect, type Page } from '@playwright/test';
import { answersFor, ticked } from '../../server/testing/dossier.ts';
import { pdf, signInToPortal } from './citizen.ts';
import { COUNTER, LAN } from './granted.ts';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { jpeg, picture } from './picture.ts';
import { clientOf, preparedOn } from './prepared.ts';
import { assertReadable } from './usable.ts';

/** Certification of copies of originals; a change of school, which asks for the diploma. */
const CERTIFY = '2.000815';
const SCHOOL = '2.002478';
const DIPLOMA = 'Bằng tốt nghiệp trung học cơ sở';

/** QU09: the original is scanned at the counter, compared page by page, and found true. */
async function compare(counter: Page): Promise<void> {
  const part = counter.getByRole('region', { name: 'Chứng thực bản sao' });
  await expect(part).toContainText('Chưa có bản quét nào được đối chiếu');
  await counter.getByRole('button', { name: 'Quét: Bản chính giấy tờ, văn bản' }).click();
  const dialog = counter.getByRole('dialog');
  for (const name of ['mat-truoc', 'mat-sau'])
    await dialog.locator('input[type=file]').setInputFiles(jpeg(`${name}.jpg`, await picture(counter, name)));
  await expect(dialog.getByRole('list', { name: 'Các trang' }).getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: /^Tạo tệp PDF/ }).click();
  await dialog.getByLabel('Tôi đã đối chiếu, đúng với bản chính').check();
  await dialog.getByRole('button', { name: /^Đưa vào hồ sơ/ }).click();
  await expect(dialog).toBeHidden();
  await expect(part).toContainText('2 trang, đã đối chiếu, đúng với bản chính');
}

test('a certified electronic copy: compared, signed, numbered, used again, asked for only under a code, revoked (J7)', async ({
  browser,
  page,
  baseURL,
}) => {
  // three desks and a portal, one after another
  test.slow();
  const as = (username: string) => clientOf(baseURL, username);
  const clerk = await as('qu.minh');
  const { dossierId } = await clerk.createDraft({
    procedureCode: CERTIFY,
    intakeUnit: COUNTER,
    applicant: LAN,
  });
  const draft = await clerk.getDossier({ dossierId });
  await clerk.updateDraft({
    dossierId,
    answers: { ...answersFor(draft), documentName: DIPLOMA },
    received: draft.components.map(ticked),
  });
  const { code } = await clerk.acceptDossier({ dossierId });

  // 2: the officer compares
  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto(`/desk/ho-so/${dossierId}`);
  await compare(counter);

  // 3: the leader signs what was compared; the number stands in its own register
  await preparedOn(baseURL, dossierId, 'APPROVE', 'ld.ct');
  const leader = await deskOf(browser, 'ld.ct');
  await leader.goto(`/desk/ky-duyet/${dossierId}`);
  await expect(leader.getByRole('region', { name: 'Chứng thực bản sao' })).toContainText(
    '2 trang, đã đối chiếu',
  );
  await leader
    .getByRole('button', { name: /^Duyệt/ })
    .first()
    .click();
  await expect
    .poll(async () => (await clerk.getDossier({ dossierId })).certification?.items[0]?.copy, {
      timeout: 30_000,
    })
    .toBe('MADE');
  const copy = (await clerk.getDossier({ dossierId })).certification?.items[0];
  await leader.goto('/desk/so-chung-thuc');
  const entry = leader.getByRole('row').filter({ hasText: code ?? '' });
  await expect(entry).toContainText(DIPLOMA);
  await expect(entry).toContainText('Có hiệu lực');
  await assertReadable(leader);

  // 4: it lies in her store, not used yet; anybody may check it
  await signInToPortal(page, 'cd.lan');
  await page.goto('/giay-to-cua-toi');
  const paper = page
    .getByRole('listitem')
    .filter({ hasText: copy?.number ?? '' })
    .first();
  await expect(paper).toContainText('Chưa dùng lại lần nào');
  await expect(paper).toContainText('✓ Chưa bị thu hồi');
  await assertReadable(page);
  await paper.getByRole('link', { name: 'Kiểm tra bản sao này' }).click();
  await expect(page).toHaveURL(new RegExp(`/ban-sao/${copy?.code ?? ''}$`));
  await expect(page.getByRole('status')).toContainText('✓ Bản sao còn giá trị');
  await expect(page.getByRole('main')).not.toContainText(LAN.fullName);
  await assertReadable(page);

  // 5: a later matter offers it; she agrees
  const lan = await as('cd.lan');
  const later = (await lan.createDraft({ procedureCode: SCHOOL, intakeUnit: COUNTER })).dossierId;
  await lan.updateDraft({
    dossierId: later,
    answers: answersFor(await lan.getDossier({ dossierId: later })),
  });
  for (const component of ['TP02', 'TP04']) {
    const bytes = new Uint8Array(pdf(component).buffer);
    const { uploadId } = await lan.uploadFile({
      dossierId: later,
      component,
      name: 'giay.pdf',
      size: bytes.length,
    });
    await lan.uploadPart({ uploadId, offset: 0 }, { bytes });
  }
  await page.goto(`/ho-so/${later}/giay-to`);
  await expect(page.getByRole('main')).toContainText(`Bạn đã có trong kho: ${DIPLOMA}`);
  await page.getByRole('button', { name: 'Đồng ý, dùng lại giấy này' }).click();
  await page.goto(`/ho-so/${later}/kiem-tra`);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp hồ sơ');
  const { submissionCode } = await lan.getDossier({ dossierId: later });
  await page.goto('/giay-to-cua-toi');
  await expect(paper.getByRole('link', { name: submissionCode })).toBeVisible();

  // 6: whoever opens it sees whose copy it is and that it counts; she sees who looked
  await counter.goto(`/desk/ho-so/${later}`);
  await expect(counter.getByRole('main')).toContainText(`Bản sao chứng thực số ${copy?.number ?? ''}`);
  await expect(counter.getByText('còn giá trị, đã ký số')).toBeVisible();
  await page.goto('/ai-da-xem');
  await expect(page.getByRole('listitem').filter({ hasText: submissionCode }).first()).toBeVisible();

  // 7: the paper is asked for only under a code
  await counter.getByRole('button', { name: /^Yêu cầu bổ sung/ }).click();
  const dialog = counter.getByRole('dialog');
  await dialog.getByLabel('Giấy tờ').selectOption({ label: DIPLOMA });
  await expect(dialog).toContainText('đã chứng thực ngày');
  const send = dialog.getByRole('button', { name: /^Yêu cầu bổ sung/ });
  await dialog.getByLabel(/^Lý do chung|^Lý do$/).fill('Cần xác minh văn bằng');
  await expect(send).toBeDisabled();
  await dialog.getByLabel('Lý do được yêu cầu lại').selectOption({ label: 'Xác minh, thẩm tra' });
  await expect(dialog).toContainText('Yêu cầu lại để xác minh');
  await send.click();
  await expect(dialog).toBeHidden();
  const { items } = await (await as('ks.ha')).listAttempts({ from: '2026-12-01', to: '2026-12-31' });
  expect(items.find(({ verdict }) => verdict === 'TO_VERIFY')?.dossiers).toContainEqual(
    expect.objectContaining({ dossierId: later }),
  );

  // 8: the original was false
  await leader.goto(`/desk/ho-so/${dossierId}`);
  const part = leader.getByRole('region', { name: 'Chứng thực bản sao' });
  await part.getByRole('button', { name: 'Nơi đã dùng' }).click();
  await expect(part).toContainText('Tệp đúng như lúc ký, chữ ký số hợp lệ.');
  await expect(part.getByRole('link', { name: submissionCode })).toBeVisible();
  await part.getByRole('button', { name: 'Thu hồi bản sao' }).click();
  const revoking = leader.getByRole('dialog');
  await revoking.getByLabel('Lý do thu hồi').fill('Trường xác nhận không cấp bằng số này');
  await revoking.getByRole('button', { name: /^Thu hồi bản sao/ }).click();
  await expect(revoking).toBeHidden();
  await expect(part).toContainText('Đã thu hồi lúc');
  await counter.goto(`/desk/ho-so/${later}`);
  await expect(counter.getByText(/^✕ Đã thu hồi lúc/)).toBeVisible();
  await page.goto(`/ban-sao/${copy?.code ?? ''}`);
  await expect(page.getByRole('status')).toContainText('đã bị thu hồi');
  await page.goto('/giay-to-cua-toi');
  await expect(paper).toContainText('Trường xác nhận không cấp bằng số này');
});
