import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDraft, submitted } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const files = async (dossierId: string) => (await here.as('cd.lan').getDossier({ dossierId })).files;

test('a file is taken out of a draft; its bytes stay for the record', async () => {
  const { dossierId } = await completeDraft(here);
  const file = (await files(dossierId)).find((one) => one.component === 'TP02');
  const fileId = file?.id ?? '';
  expect(await here.as('cd.lan').removeFile({ fileId })).toEqual({});
  expect((await files(dossierId)).map((one) => one.id)).not.toContain(fileId);
  await refused(here.as('cd.lan').getFile({ fileId }), 'NOT_FOUND');
  expect((await here.services.files.get(file?.sha256 ?? '')).length).toBe(file?.size);
  const problem = await refused(
    here.as('cd.lan').submitDossier({ dossierId, declaration: true }),
    'INCOMPLETE',
  );
  expect(problem.fields?.[0]?.field).toBe(`component.${file?.component ?? ''}`);
});

test('not out of a dossier that has been sent, and not another’s file', async () => {
  const { dossierId } = await submitted(here);
  const fileId = (await files(dossierId))[0]?.id ?? '';
  await refused(here.as('cd.lan').removeFile({ fileId }), 'WRONG_STATE');
  await refused(here.as('qu.minh').removeFile({ fileId }), 'NOT_FOUND');
});
