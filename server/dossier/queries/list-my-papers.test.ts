import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, counterDraft, doStep, LAN, openTask } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { numberOf } from '../revoked-papers.ts';

/** Certificate of marital status, and what asks for it. */
const STATUS = '1.004873';
const MARRIAGE = '1.000894';

let here: Province;
let dossierId: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId } = await accepted(here, { procedure: STATUS }));
  while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
  await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: LAN.fullName });
  await here.deliver();
});
afterAll(() => here.close());

const results = async (account = 'cd.lan') =>
  (await here.as(account).listMyPapers({})).items.filter(({ kind }) => kind === 'RESULT');

test('her result stands among her papers with its source, and can be opened', async () => {
  const { code, result } = await here.as('cd.lan').getDossier({ dossierId });
  const [paper, ...more] = await results();
  expect(more).toEqual([]);
  expect(paper).toMatchObject({
    name: 'Giấy xác nhận tình trạng hôn nhân',
    number: result?.number,
    dossierId,
    dossierCode: code,
    unit: expect.stringContaining('Nam Sơn'),
    date: '2026-12-07',
    revoked: false,
    uses: [],
  });
  const bytes = await here.as('cd.lan').getSlip({ slipId: paper?.slipId ?? '', as: 'pdf' });
  expect(
    Buffer.from(bytes as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('nobody else sees it, and nobody without an account', async () => {
  expect(JSON.stringify(await here.as('cd.son').listMyPapers({}))).not.toContain(dossierId);
  expect(await results('qu.minh')).toEqual([]);
  await refused(here.anyone.listMyPapers({}), 'UNAUTHENTICATED');
});

test('where the counter used it again is told with the unit and the day', async () => {
  const again = await counterDraft(here, { procedure: MARRIAGE });
  await here
    .as('qu.minh')
    .takePaper({ dossierId: again.dossierId, component: 'TP02', fromDossier: dossierId });
  const [paper] = await results();
  expect(paper?.uses).toMatchObject([
    { dossierId: again.dossierId, unit: expect.stringContaining('Nam Sơn'), date: '2026-12-07' },
  ]);
});

test('what was taken back is marked so', async () => {
  const number = numberOf((await results())[0]?.number ?? '');
  const by = await here.accountId('qu.minh');
  await here.database.owner
    .insertInto('revoked_paper')
    .values({ paper: 'XNTTHN', number, dossier_id: dossierId, at: here.clock.now(), by_account: by })
    .execute();
  expect((await results())[0]?.revoked).toBe(true);
});
