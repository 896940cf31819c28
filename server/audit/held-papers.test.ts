import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, completeDraft, counterDraft, upload } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { findHeldPapers } from './index.ts';
import { plant } from '../testing/plant.ts';

let here: Province;
/** An accepted dossier whose procedure is rewritten per test. */
let like: string;
beforeAll(async () => {
  here = await province();
  like = (await accepted(here)).dossierId;
});
afterAll(() => here.close());

const LAN = '999188000003';
const MARRIAGE = { code: 'TP09', name: 'Bản sao giấy chứng nhận kết hôn' };
const CONTRACT = { code: 'TP08', name: 'Hợp đồng thuê nhà' };

const held = (
  dossierId: string,
  components: readonly { code: string; name: string }[],
  received: string[] = [],
) =>
  findHeldPapers(here.services.db, {
    dossierId,
    applicantIdNumber: LAN,
    components,
    received: received.map((code) => ({ code, originals: 1, certified: 0, copies: 0, present: true })),
  });

/** An earlier dossier of a person under a procedure with these components and results. */
async function earlier(
  content: { components?: { code: string; name: string }[]; results?: { name: string }[] },
  life: { result?: 'GRANT' | 'DENY'; person?: string; received?: string[] } = {},
): Promise<string> {
  const { owner } = here.database;
  const id = await plant(here, like, {
    acceptedAt: '2026-10-01T08:00:00+07:00',
    finishedAt: '2026-10-05T08:00:00+07:00',
    applicantIdNumber: life.person ?? LAN,
    ...(life.result === undefined ? {} : { result: life.result }),
  });
  const version = await owner
    .selectFrom('procedure_version as pv')
    .innerJoin('dossier as d', 'd.procedure_version_id', 'pv.id')
    .selectAll('pv')
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow();
  const own = { ...version, id: crypto.randomUUID(), code: `9.${id.slice(0, 6)}` };
  await owner
    .insertInto('procedure_version')
    .values({
      ...own,
      content: JSON.stringify({ ...version.content, components: [], results: [], ...content }),
    })
    .execute();
  await owner
    .updateTable('dossier')
    .set({
      procedure_version_id: own.id,
      received: JSON.stringify((life.received ?? []).map((code) => ({ code, present: true }))),
    })
    .where('id', '=', id)
    .execute();
  const { code } = await owner
    .selectFrom('dossier')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code ?? '';
}

describe('rules (e)13: what is held already', () => {
  test('in this dossier: a file of the component, or what the counter marks', async () => {
    const { dossierId } = await completeDraft(here);
    const view = await here.as('cd.lan').getDossier({ dossierId });
    const [with_, without] = [view.files[0]?.component ?? '', 'TP77'];
    expect(
      await held(dossierId, [
        { code: with_, name: 'x' },
        { code: without, name: 'y' },
      ]),
    ).toEqual([{ component: with_, where: 'THIS_DOSSIER', dossierCode: null, date: '2026-12-07' }]);
    const counter = await counterDraft(here);
    const { components } = await here.as('qu.minh').getDossier({ dossierId: counter.dossierId });
    const one = components[1] ?? { code: '', name: '' };
    expect(await held(counter.dossierId, [one])).toEqual([]);
    expect(await held(counter.dossierId, [one], [one.code])).toMatchObject([{ where: 'THIS_DOSSIER' }]);
  });

  test('a removed file is not held', async () => {
    const { dossierId } = await counterDraft(here);
    const { components } = await here.as('qu.minh').getDossier({ dossierId });
    const one = components[1] ?? { code: '', name: '' };
    const { file } = await upload(here.as('qu.minh'), dossierId, one.code);
    expect(await held(dossierId, [one])).toHaveLength(1);
    await here.as('qu.minh').removeFile({ fileId: file?.id ?? '' });
    expect(await held(dossierId, [one])).toEqual([]);
  });

  test('in an earlier dossier of the same person, under the same name', async () => {
    const { dossierId } = await counterDraft(here);
    const code = await earlier(
      {
        components: [
          { code: 'A', name: 'Giấy chứng nhận kết hôn' },
          { code: 'B', name: CONTRACT.name },
        ],
      },
      { received: ['A', 'B'] },
    );
    expect(await held(dossierId, [MARRIAGE])).toEqual([
      { component: 'TP09', where: 'EARLIER_DOSSIER', dossierCode: code, date: '2026-10-01' },
    ]);
    // a contract belongs to its own matter
    expect(await held(dossierId, [CONTRACT])).toEqual([]);
  });

  test('as the result of an earlier procedure, when it was granted, to the same person', async () => {
    const { dossierId } = await counterDraft(here);
    const licence = { code: 'TP05', name: 'Giấy phép xây dựng đã cấp' };
    const results = [{ name: 'Giấy phép xây dựng' }];
    await earlier({ results }, { result: 'DENY' });
    await earlier({ results }, { result: 'GRANT', person: '999071000002' });
    expect(await held(dossierId, [licence])).toEqual([]);
    const code = await earlier({ results }, { result: 'GRANT' });
    expect(await held(dossierId, [licence])).toEqual([
      { component: 'TP05', where: 'EARLIER_RESULT', dossierCode: code, date: '2026-10-05' },
    ]);
  });
});
