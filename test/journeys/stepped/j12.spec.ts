import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Client } from '@motcua/contract/client';
import type { ProcessDefinition } from '@motcua/rules/process';
import { completeDraft } from '../../../server/testing/dossier.ts';
import { arrived, press, reach } from '../by-keys.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, deskOf, openFrom } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';

/**
 * Journey J12: the control office publishes a new version of a procedure and maps its process anew. Extension of a building
 * permit, five working days and two papers; from 15/12/2026 three days and one paper, and no clerical hop on the way.
 */
const CODE = '1.009998';
const NAME = /^Gia hạn giấy phép xây dựng/;
const SUMMARY = 'bỏ 1 giấy tờ, giảm 2 ngày (40 %)';
const FACTS = { procedure: CODE };

let server: SteppedServer;
test.beforeAll(async () => {
  server = await steppedServer('2026-12-07T08:00');
  await server.set('due.mode', 'HOURS_ROLLING');
});
test.afterAll(() => server.stop());

test('J12: two people publish V2; what is accepted before keeps V1, what is accepted after follows V2', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const office = screensAt(browser, server);
  const desk = (username: string): Promise<Page> => deskOf(office, username);
  const home = { baseURL: server.origin, locale: 'vi-VN' };
  const visitor = async (): Promise<Page> => (await browser.newContext(home)).newPage();
  await publishMap(withClericalHop(await patternOf('P2')), '2026-12-08', '2140/QĐ-UBND');

  // the control office prepares the version from the one in force and sees what it changes (A2)
  const control = await desk('ks.ha');
  await openChanges(control);
  await prepare(control);
  const effect = control.getByRole('region', { name: 'Ảnh hưởng' });
  await expect(effect).toContainText(SUMMARY);
  await expect(effect).toContainText('Bỏ giấy tờ: Bản chính giấy phép xây dựng');
  await assertAccessible(control);
  await control.getByRole('button', { name: 'Trình duyệt' }).click();
  const mine = control.getByRole('listitem').filter({ hasText: CODE }).first();
  await expect(mine).toContainText('Chờ duyệt');
  await expect(mine.getByRole('button', { name: 'Duyệt' })).toHaveCount(0);

  // the chairman decides; before its day one action takes it back (A3)
  const chairman = await desk('ubnd.chutich');
  await openChanges(chairman);
  await decide(chairman);
  await control.reload();
  await expect(mine).toContainText('Đã duyệt, chờ hiệu lực');
  const portal = await visitor();
  await portal.goto(`/thu-tuc/${CODE}`);
  await expect(portal.getByRole('main')).toContainText(`Thay đổi từ 15/12/2026: ${SUMMARY}`);
  await act(control, 'Thu hồi', (dialog) => dialog.getByLabel('Lý do').fill('Lấy thêm ý kiến'));
  await expect(mine).toContainText('Đã thu hồi');
  await portal.reload();
  await expect(portal.getByRole('main')).not.toContainText('Thay đổi từ');

  // proposed and decided again; the map follows on the same day
  await prepare(control);
  await control.getByRole('button', { name: 'Trình duyệt' }).click();
  await chairman.reload();
  await decide(chairman);
  await publishMap(await patternOf('P2'), '2026-12-15', '2146/QĐ-UBND');

  // everybody reads what comes, on the screen, on the sheet with its QR code, and in the history
  for (const path of ['', '/in', '/phien-ban']) {
    await portal.goto(`/thu-tuc/${CODE}${path}`);
    await expect(portal.getByRole('main')).toContainText('Bỏ giấy tờ: Bản chính giấy phép xây dựng');
    await assertAccessible(portal);
  }
  await portal.goto(`/thu-tuc/${CODE}`);
  await expect(portal.getByRole('main')).toContainText('5 ngày làm việc');

  // sent before the change: one accepted at 16:30 on the last day, others on the first of the new version
  await server.at('2026-12-14T10:00');
  const [early, overnight] = [await submitted(), await submitted()];
  const lan = await visitor();
  await signInToPortal(lan, 'cd.lan');
  const draft = await completeDraft({ as: () => citizen } as never, FACTS);
  await lan.goto(`/ho-so/${draft.dossierId}/giay-to`);
  await expect(lan.getByRole('main')).toContainText('Bản chính giấy phép xây dựng');
  await expect(lan.getByRole('main')).not.toContainText('Thủ tục thay đổi');
  await server.at('2026-12-14T16:30');
  await accept('21/12/2026', '16:30', early.code);
  await server.at('2026-12-14T21:00');
  citizen = await server.as('cd.lan');
  const [late, byParameter] = [await submitted(), await submitted()];

  // V2 from midnight, without anybody doing anything (A4, A6); officers are told at opening (TB13)
  await server.at('2026-12-15T07:31');
  const counter = await accept('18/12/2026', '07:31', overnight.code);
  await counter.getByRole('button', { name: /^Cảnh báo:/ }).click();
  await expect(counter.getByText(`có phiên bản mới từ 15/12/2026: ${SUMMARY}`)).toBeVisible();
  await server.at('2026-12-15T08:00');
  await accept('18/12/2026', '08:00', late.code);
  await server.set('procedure.versionBy', 'SUBMISSION');
  await accept('22/12/2026', '08:00', byParameter.code);
  await server.set('procedure.versionBy', 'ACCEPTANCE');
  await portal.reload();
  await expect(portal.getByRole('main')).toContainText('3 ngày làm việc');
  await expect(portal.getByRole('main')).not.toContainText('Bản chính giấy phép');

  // what was accepted before keeps papers, form and map to its end; what came after has the shorter map (A1)
  const inspector = await server.as('ks.ha');
  const [old, young] = [
    await inspector.getDossier({ dossierId: early.id }),
    await inspector.getDossier({ dossierId: late.id }),
  ];
  expect(old.components.map(({ name }) => name)).toContain('Bản chính giấy phép xây dựng');
  expect(young.components.map(({ name }) => name)).not.toContain('Bản chính giấy phép xây dựng');
  expect(old.process.map(({ key }) => key)).toContain('van-thu');
  expect(young.process.map(({ key }) => key)).not.toContain('van-thu');
  expect(old.form.version).toBe(young.form.version);

  // the draft begun before: told on every page, values kept, confirmed once; on a telephone, without script, by keys alone (9)
  const phone = await browser.newContext({
    ...home,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const again = await phone.newPage();
  await signInToPortal(again, 'cd.lan');
  await again.goto(`/ho-so/${draft.dossierId}/giay-to`);
  await expect(again.getByRole('main')).toContainText('Thủ tục thay đổi từ 15/12/2026');
  await expect(again.getByRole('main')).toContainText('Giấy tờ không còn yêu cầu');
  await again.goto(`/ho-so/${draft.dossierId}/kiem-tra`);
  await expect(again.getByRole('checkbox')).toHaveCount(0);
  await press(again, 'button', 'Đồng ý thay đổi và kiểm tra lại');
  await expect(again.getByRole('main')).toContainText('Nguyễn Văn Bình');
  await reach(again, again.getByRole('checkbox'));
  await again.keyboard.press('Space');
  await press(again, 'button', 'Nộp hồ sơ');
  await arrived(again, /Đã nộp hồ sơ/);

  // a decision that is not entered in time stands on the list of the control office (A5)
  const { content } = await inspector.getProcedureContent({ code: CODE });
  await inspector.proposeProcedureChange({
    code: CODE,
    validFrom: '2026-12-28',
    content: { ...content, requirements: 'Giấy phép còn hiệu lực' },
    reason: 'Ghi rõ điều kiện',
    decision: { number: '2190/QĐ-UBND', date: '2026-12-15' },
  });
  await server.at('2026-12-17T07:35');
  const warned = await desk('ks.ha');
  await warned.getByRole('button', { name: /^Cảnh báo:/ }).click();
  await expect(warned.getByText('2190/QĐ-UBND')).toBeVisible();

  async function accept(date: string, time: string, code: string): Promise<Page> {
    const page = await desk('qu.minh');
    await openFrom(page, 'Chờ tiếp nhận', code);
    await act(page, 'Tiếp nhận');
    await expect(page.getByRole('main')).toContainText(new RegExp(`${time}.{0,40}${date}`, 's'));
    return page;
  }
});

let citizen: Client;

async function submitted(): Promise<{ id: string; code: string }> {
  citizen = await server.as('cd.lan');
  const { dossierId } = await completeDraft({ as: () => citizen } as never, FACTS);
  const { submissionCode } = await citizen.submitDossier({ dossierId, declaration: true });
  return { id: dossierId, code: submissionCode };
}

async function openChanges(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Thay đổi thủ tục' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thay đổi thủ tục');
}

/** From the list to the proposal: three days instead of five, and the second paper no longer. */
async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
  await page.getByLabel('Tìm thủ tục').fill('gia hạn giấy phép xây dựng');
  await page.getByRole('option', { name: NAME }).first().click();
  await page.getByLabel('Có hiệu lực từ ngày').fill('15/12/2026');
  for (const channel of ['Tại quầy', 'Trực tuyến', 'Bưu chính'])
    await page.getByLabel(`Thời hạn: ${channel}`).fill('3');
  await page.getByRole('button', { name: 'Bỏ giấy tờ này: Bản chính giấy phép xây dựng' }).click();
  await page.getByLabel('Số quyết định công bố').fill('2145/QĐ-UBND');
  await page.getByLabel('Ngày quyết định').fill('07/12/2026');
  await page.getByLabel('Lý do').fill('Cắt giảm theo phương án đơn giản hóa');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await expect(page.getByRole('button', { name: 'Trình duyệt' })).toBeEnabled();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(SUMMARY);
  await dialog.getByLabel('Duyệt, áp dụng từ ngày hiệu lực').check();
  await dialog.getByRole('button', { name: /^Duyệt/ }).click();
  await expect(dialog).toBeHidden();
}

async function patternOf(key: string): Promise<ProcessDefinition> {
  const { shown } = await (await server.as('ks.ha')).getProcess({ key });
  if (shown === null) throw new Error(`no map ${key} in force`);
  return { ...shown.definition, key: CODE };
}

/** Papers pass through the registry before anybody looks at them. */
function withClericalHop(definition: ProcessDefinition): ProcessDefinition {
  const [intake, ...rest] = definition.steps;
  if (intake === undefined) throw new Error('a map without steps');
  const hop = {
    ...intake,
    key: 'van-thu',
    name: 'Văn thư chuyển hồ sơ',
    nameEn: 'Registry passes it on',
    role: 'RECORDS_OFFICER',
    unit: 'AUTHORITY',
    kind: 'WORK',
    share: 0,
  } as const;
  return { ...definition, steps: [intake, hop, ...rest] };
}

/** One drafts and proposes, another approves by a decision. */
async function publishMap(definition: ProcessDefinition, validFrom: string, number: string): Promise<void> {
  const control = await server.as('ks.ha');
  const draft = await control.saveProcessDraft({ key: CODE, definition });
  const proposal = { changeId: draft.id, revision: draft.revision, validFrom, note: 'Đã xem các cảnh báo' };
  await control.proposeProcess(proposal);
  const decision = { number, date: '2026-12-07' };
  await (
    await server.as('ubnd.chutich')
  ).decideProcess({
    changeId: draft.id,
    approve: true,
    comment: '',
    decision,
  });
}

async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  const found = violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect.soft(found, page.url()).toEqual([]);
}
