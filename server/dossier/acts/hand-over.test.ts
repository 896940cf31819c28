import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { counterDraft } from '../../testing/dossier.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** Taken in at the counter, so that there is paper. */
async function atCounter(): Promise<string> {
  const { dossierId } = await counterDraft(here);
  await here.as('qu.minh').acceptDossier({ dossierId });
  return dossierId;
}

const AUTHORITY = 'X-09286-2025';

test('of several papers those that cannot go are named, each with its reason, and none goes; the rest then goes on one slip', async () => {
  const counter = here.as('qu.minh');
  const [gone, one, other] = [await atCounter(), await atCounter(), await atCounter()] as const;
  const handOver = (dossierIds: string[]) =>
    counter.handOverDossiers({ kind: 'DOSSIER', toUnit: AUTHORITY, dossierIds });
  await handOver([gone]);
  const problem = await refused(handOver([one, gone, other]), 'WRONG_STATE');
  expect(problem.fields?.map(({ field }) => field)).toEqual([`dossierIds.${gone}`]);
  const { code } = await counter.getDossier({ dossierId: gone });
  expect(problem.fields?.[0]?.message).toContain(code);
  expect((await counter.getDossier({ dossierId: one })).transfer?.givenAt ?? null).toBeNull();
  expect((await handOver([one, other])).dossiers).toHaveLength(2);
});

test('papers of a unit one does not serve in are not handed over', async () => {
  const dossierIds = [await atCounter()];
  await refused(
    here.as('qu.thu').handOverDossiers({ kind: 'DOSSIER', toUnit: AUTHORITY, dossierIds }),
    'FORBIDDEN',
  );
});
