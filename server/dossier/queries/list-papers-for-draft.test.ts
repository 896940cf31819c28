import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, completeDraft, counterDraft, doStep, LAN, openTask } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

/** Certificate of marital status, and what asks for it. */
const STATUS = '1.004873';
const MARRIAGE = '1.000894';

let here: Province;
let granted: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId: granted } = await accepted(here, { procedure: STATUS }));
  while ((await openTask(here, granted)).kind !== 'RETURN') await doStep(here, granted);
  await here
    .as('qu.minh')
    .deliverResult({ dossierId: granted, method: 'COUNTER', receiverName: LAN.fullName });
  await here.deliver();
});
afterAll(() => here.close());

const begun = async (citizen = 'cd.lan'): Promise<string> =>
  (await here.as(citizen).createDraft({ procedureCode: MARRIAGE, intakeUnit: 'MC-09286-2025' })).dossierId;
const held = async (dossierId: string, citizen = 'cd.lan') =>
  (await here.as(citizen).listPapersForDraft({ dossierId })).items;

test('a citizen finds her own certificate for what she files, and takes it by one press; the timeline says so', async () => {
  const dossierId = await begun();
  const [paper, ...more] = await held(dossierId);
  expect(more).toEqual([]);
  expect(paper).toMatchObject({ component: 'TP02', kind: 'RESULT', fromDossier: granted });
  const taken = { dossierId, component: 'TP02', fromDossier: granted };
  await here.as('cd.lan').takePaper(taken);
  const { files, events } = await here.as('cd.lan').getDossier({ dossierId });
  expect(files).toMatchObject([{ component: 'TP02', type: 'application/pdf', uploadedBy: LAN.fullName }]);
  expect(events.at(-1)).toMatchObject({ kind: 'PAPER_TAKEN_OVER', actor: LAN.fullName });
  await refused(here.as('cd.lan').takePaper(taken), 'NOT_FOUND');
  const [kept] = (await here.as('cd.lan').listMyPapers({})).items.filter(({ kind }) => kind === 'RESULT');
  expect(kept?.uses).toMatchObject([{ dossierId }]);
});

test('whoever types her number and her name finds nothing of hers', async () => {
  const { dossierId } = await here.as('cd.son').createDraft({
    procedureCode: MARRIAGE,
    intakeUnit: 'MC-09286-2025',
    applicant: LAN,
  });
  expect(await held(dossierId, 'cd.son')).toEqual([]);
  const hers = { dossierId, component: 'TP02', fromDossier: granted };
  await refused(here.as('cd.son').takePaper(hers), 'NOT_FOUND');
});

test('who helps her to file online: an officer of the counter finds it, a post clerk is shown nothing', async () => {
  const helped = async (who: string) => {
    const { dossierId } = await here.as(who).beginAssisted({
      unit: 'MC-09286-2025',
      procedureCode: MARRIAGE,
      intakeUnit: 'MC-09286-2025',
      applicant: LAN,
    });
    return held(dossierId, who);
  };
  expect((await helped('qu.minh')).map(({ fromDossier }) => fromDossier)).toEqual([granted]);
  expect(await helped('bc.huong')).toEqual([]);
});

test('nothing of hers goes into what she files for somebody else', async () => {
  const { dossierId } = await here.as('cd.lan').createDraft({
    procedureCode: MARRIAGE,
    intakeUnit: 'MC-09286-2025',
    applicant: { ...LAN, fullName: 'Vũ Thị Liên' },
  });
  expect(await held(dossierId)).toEqual([]);
});

test('a draft of another person, of a counter, or sent already is not asked about', async () => {
  const hers = await begun();
  await refused(here.as('cd.son').listPapersForDraft({ dossierId: hers }), 'NOT_FOUND');
  await refused(here.anyone.listPapersForDraft({ dossierId: hers }), 'UNAUTHENTICATED');
  const { dossierId } = await counterDraft(here, { procedure: MARRIAGE });
  await refused(here.as('qu.thu').listPapersForDraft({ dossierId }), 'NOT_FOUND');
  expect(await here.as('qu.minh').listPapersForDraft({ dossierId })).toMatchObject({
    items: [{ fromDossier: granted }],
  });
  const sent = await completeDraft(here, { procedure: STATUS });
  await here.as('cd.lan').submitDossier({ dossierId: sent.dossierId, declaration: true });
  await refused(here.as('cd.lan').listPapersForDraft({ dossierId: sent.dossierId }), 'WRONG_STATE');
});
