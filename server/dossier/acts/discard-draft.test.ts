import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { completeDraft, counterDraft, LAN, submitted } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { discardLeftDrafts } from '../index.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

const stateOf = async (dossierId: string): Promise<string> =>
  (
    await here.database.db
      .selectFrom('dossier')
      .select('state')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).state;

test('whoever began it throws it away: answers and files are gone, the look-up knows nothing; repeated: once', async () => {
  const { dossierId, submissionCode } = await completeDraft(here);
  const file = (await here.as('cd.lan').getDossier({ dossierId })).files[0];
  const key = { idempotencyKey: 'discard-once' };
  const first = await here.as('cd.lan').discardDraft({ dossierId }, key);
  expect(first).toMatchObject({ state: 'DISCARDED' });
  expect(await here.as('cd.lan').discardDraft({ dossierId }, key)).toEqual(first);

  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ answers: {}, files: [], allowed: [], summary: view.procedure.name });
  expect(view.events.map(({ kind }) => kind)).toEqual(['DRAFT_CREATED', 'DRAFT_DISCARDED']);
  await refused(here.as('cd.lan').getFile({ fileId: file?.id ?? '' }), 'NOT_FOUND');
  const { items } = await here.as('cd.lan').listMyDossiers({});
  expect(items.map(({ id }) => id)).not.toContain(dossierId);
  await refused(here.as('cd.lan').trackDossier({ code: submissionCode }), 'NOT_FOUND');
  await refused(here.as('cd.lan').submitDossier({ dossierId, declaration: true }), 'WRONG_STATE');
  await refused(here.as('qu.minh').getDossier({ dossierId }), 'NOT_FOUND');
});

test('nobody throws away what is another’s, or what has been sent', async () => {
  const { dossierId } = await completeDraft(here);
  for (const who of ['cd.son', 'qu.minh', 'ld.ct', 'qt.vu'])
    await refused(here.as(who).discardDraft({ dossierId }), 'NOT_FOUND');
  expect(await stateOf(dossierId)).toBe('DRAFT');
  const sent = await submitted(here);
  await refused(here.as('cd.lan').discardDraft({ dossierId: sent.dossierId }), 'WRONG_STATE');
});

test('the counter throws away what it began; another counter does not', async () => {
  const { dossierId } = await counterDraft(here);
  await refused(here.as('qu.thu').discardDraft({ dossierId }), 'NOT_FOUND');
  expect(await here.as('qu.minh').discardDraft({ dossierId })).toMatchObject({ state: 'DISCARDED' });
});

test('left at a counter for seven days it goes by itself; not where guidance was given, nor what a citizen keeps', async () => {
  const left = await counterDraft(here, {}, { ...LAN, fullName: 'Người Để Lại', idNumber: '999188000776' });
  const guided = await counterDraft(here);
  await here.as('qu.minh').recordGuidance({
    dossierId: guided.dossierId,
    reason: 'MISSING_COMPONENT',
    components: ['TP01'],
    text: 'Bổ sung tờ khai',
  });
  const kept = await completeDraft(here);
  const now = new Date('2026-12-20T08:00:00+07:00');
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  await discardLeftDrafts(here.services, now, before(14));
  expect(await stateOf(left.dossierId)).toBe('DRAFT');
  await discardLeftDrafts(here.services, now, before(7));
  expect(await stateOf(left.dossierId)).toBe('DISCARDED');
  expect(await stateOf(guided.dossierId)).toBe('DRAFT');
  expect(await stateOf(kept.dossierId)).toBe('DRAFT');
});
