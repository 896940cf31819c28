import type { RepresentedAct } from '@motcua/rules/representation';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  doStep,
  GUARDIAN,
  LAN,
  NAM_SON,
  openTask,
  submitted,
  supplied,
  upload,
  answersFor,
  WISH,
} from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certificate of marital status. */
const STATUS = '1.004873';
const TODAY = '2026-12-07';
const ALL: RepresentedAct[] = ['FILE', 'FOLLOW', 'RECEIVE'];
const CHILD = {
  kind: 'PERSON',
  fullName: 'Vũ Gia Bảo',
  idNumber: '999215000101',
  birthDate: '2015-03-01',
  gender: 'MALE',
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
} as const;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
/** What Lan has given ends with the test. */
afterEach(async () => {
  for (const { id, mayEnd } of (await here.as('cd.lan').listMyRepresentations({})).asPrincipal)
    if (mayEnd) await end(id);
});

interface Given {
  acts?: RepresentedAct[];
  procedures?: string[];
  from?: string;
  to?: string;
  accepts?: boolean;
}
/** Lan authorises Sơn. */
async function authorised({ acts = ALL, procedures = [], from = TODAY, to, accepts = true }: Given = {}) {
  const { id } = await here.as('cd.lan').proposeAuthorisation({
    agent: { idNumber: '999071000002', fullName: 'Trần Văn Sơn' },
    procedures,
    acts,
    from,
    ...(to === undefined ? {} : { to }),
  });
  if (accepts) await here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true });
  return id;
}
const end = (representationId: string, who = 'cd.lan') =>
  here.as(who).endRepresentation({ representationId, reason: 'Không cần nữa' });
const begin = (representationId: string, who = 'cd.son', procedureCode = GUARDIAN) =>
  here.as(who).createDraft({ procedureCode, intakeUnit: NAM_SON, representationId });

/** A draft with all that is asked for, filled in by the one who files it for another. */
async function complete(representationId: string, who = 'cd.son') {
  const client = here.as(who);
  const { dossierId } = await begin(representationId, who);
  const view = await client.getDossier({ dossierId });
  await client.updateDraft({ dossierId, answers: answersFor(view) });
  for (const one of view.components)
    if (one.required && !one.presentOnly) await upload(client, dossierId, one.code);
  return dossierId;
}
const submit = (dossierId: string, who = 'cd.son') =>
  here.as(who).submitDossier({ dossierId, declaration: true });
const listed = async (who: string, dossierId: string) =>
  (await here.as(who).listMyDossiers({})).items.find(({ id }) => id === dossierId);

describe('an agent files for the one who has authorised him', () => {
  test('the principal is the applicant, the agent hands it in, and both see it', async () => {
    const held = await authorised();
    const dossierId = await complete(held);
    await submit(dossierId);
    for (const who of ['cd.lan', 'cd.son'])
      expect(await here.as(who).getDossier({ dossierId })).toMatchObject({
        state: 'SUBMITTED',
        reader: 'APPLICANT',
        applicant: LAN,
        submitterRole: 'AUTHORISED',
        submitterName: 'Trần Văn Sơn',
      });
    expect(await listed('cd.son', dossierId)).toMatchObject({ onBehalfOf: LAN.fullName });
    expect(await listed('cd.lan', dossierId)).not.toHaveProperty('onBehalfOf');
    expect(await listed('cd.hoa', dossierId)).toBeUndefined();
    await refused(here.as('cd.hoa').getDossier({ dossierId }), 'NOT_FOUND');
    expect((await here.as('qu.minh').acceptDossier({ dossierId })).code).not.toBeNull();
  });

  test('both are told what becomes of it, the agent as long as he represents', async () => {
    const held = await authorised();
    const dossierId = await complete(held);
    await submit(dossierId);
    await here.deliver();
    const told = async (who: string) =>
      (await here.as(who).getDossier({ dossierId })).messages.map(({ kind }) => kind);
    expect(await told('cd.lan')).toEqual(['TB01']);
    expect(await told('cd.son')).toEqual(['TB01']);
    // each has his own: the agent's reading is no receipt of the applicant's
    await here.as('cd.son').readMessages({ dossierId });
    const receipts = async (who: string) => (await here.as(who).listDeliveries({ dossierId })).items;
    expect((await receipts('cd.son')).map(({ readAt }) => readAt !== null)).toEqual([true]);
    for (const who of ['cd.lan', 'qu.minh'])
      expect((await receipts(who)).map(({ readAt }) => readAt)).toEqual([null]);
    await end(held);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    await here.deliver();
    expect(await told('cd.lan')).toHaveLength(2);
    expect(await told('cd.son')).toHaveLength(1);
  });

  test('he objects for the principal, not once it has ended', async () => {
    const asked = async () => {
      const held = await authorised();
      const dossierId = await complete(held);
      await submit(dossierId);
      await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
      const [entry] = (await here.as('cd.son').getDossier({ dossierId })).ledger;
      return { held, entryId: entry?.id ?? '' };
    };
    const [one, other] = [await asked(), await asked()];
    await refused(here.as('cd.hoa').objectTo({ entryId: one.entryId }), 'NOT_FOUND');
    expect((await here.as('cd.son').objectTo({ entryId: one.entryId })).objectedAt).not.toBeNull();
    await end(other.held);
    await refused(here.as('cd.son').objectTo({ entryId: other.entryId }), 'NOT_FOUND');
    expect((await here.as('cd.lan').objectTo({ entryId: other.entryId })).objectedAt).not.toBeNull();
  });

  test('what is being prepared is no officer’s to see', async () => {
    const held = await authorised();
    const { dossierId } = await begin(held);
    for (const who of ['qu.minh', 'ld.ct', 'ks.ha', 'cd.hoa'])
      await refused(here.as(who).getDossier({ dossierId }), 'NOT_FOUND');
  });

  test('it stays with the principal it was begun for', async () => {
    const held = await authorised();
    const { dossierId } = await begin(held);
    const other = { ...LAN, fullName: 'Nguyễn Thị Hòa', idNumber: '999196000001', birthDate: '1996-03-14' };
    await refused(here.as('cd.son').updateDraft({ dossierId, applicant: other }), 'INVALID_INPUT');
    await here.as('cd.son').updateDraft({ dossierId, applicant: { ...LAN, phone: '0990000099' } });
    await refused(
      here.as('cd.son').createDraft({
        procedureCode: GUARDIAN,
        intakeUnit: NAM_SON,
        representationId: held,
        applicant: other,
      }),
      'INVALID_INPUT',
    );
  });

  test('it must still be in force when it is sent; the principal may send it himself', async () => {
    const held = await authorised();
    const dossierId = await complete(held);
    await end(held);
    const problem = await refused(submit(dossierId), 'NOT_REPRESENTED');
    expect(problem.detail).toContain('không còn thay mặt');
    expect((await here.as('cd.lan').getDossier({ dossierId })).state).toBe('DRAFT');
    expect((await submit(dossierId, 'cd.lan')).state).toBe('SUBMITTED');
  });
});

describe('nobody files for another', () => {
  test('before the agent has accepted, or by a representation of two other people', async () => {
    const held = await authorised({ accepts: false });
    await refused(begin(held), 'NOT_REPRESENTED');
    await here.as('cd.son').answerAuthorisation({ representationId: held, accepts: true });
    for (const who of ['cd.hoa', 'cd.lan', 'dn.an', 'qu.minh'])
      await refused(begin(held, who), 'NOT_REPRESENTED');
  });
  test('before its first day, after its last, or once it has ended', async () => {
    const later = await authorised({ from: '2026-12-08' });
    await refused(begin(later), 'NOT_REPRESENTED');
    const short = await authorised({ to: '2026-12-07' });
    await begin(short);
    here.clock.set('2026-12-08T08:00:00+07:00');
    await refused(begin(short), 'NOT_REPRESENTED');
    await begin(later);
    await end(later);
    await refused(begin(later), 'NOT_REPRESENTED');
    here.clock.set('2026-12-07T08:00:00+07:00');
  });
  test('in a procedure, or with an act, he was not given', async () => {
    const other = await authorised({ procedures: [STATUS] });
    const problem = await refused(begin(other), 'NOT_REPRESENTED');
    expect(problem.detail).toContain('thủ tục này');
    const follows = await authorised({ acts: ['FOLLOW'] });
    await refused(begin(follows), 'NOT_REPRESENTED');
  });
  test('in a marriage, whatever he was given', async () => {
    const held = await authorised();
    await refused(begin(held, 'cd.son', '1.000894'), 'NOT_REPRESENTED');
  });
});

describe('an agent follows what the principal filed himself', () => {
  test('as long as it is in force and within its scope, and not what is only prepared', async () => {
    const { dossierId } = await submitted(here);
    const draft = await here.as('cd.lan').createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON });
    await refused(here.as('cd.son').getDossier({ dossierId }), 'NOT_FOUND');

    const held = await authorised({ acts: ['FOLLOW'], procedures: [GUARDIAN] });
    expect((await here.as('cd.son').getDossier({ dossierId })).reader).toBe('AGENT');
    expect(await listed('cd.son', dossierId)).toMatchObject({ onBehalfOf: LAN.fullName });
    await refused(here.as('cd.son').getDossier({ dossierId: draft.dossierId }), 'NOT_FOUND');
    expect(await listed('cd.son', draft.dossierId)).toBeUndefined();

    await end(held);
    await refused(here.as('cd.son').getDossier({ dossierId }), 'NOT_FOUND');
    expect(await listed('cd.son', dossierId)).toBeUndefined();

    await authorised({ procedures: [STATUS] });
    await refused(here.as('cd.son').getDossier({ dossierId }), 'NOT_FOUND');
    expect(await listed('cd.son', dossierId)).toBeUndefined();
  });

  test('who only follows does nothing', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    const held = await authorised({ acts: ['FOLLOW'] });
    const son = here.as('cd.son');
    expect((await son.getDossier({ dossierId })).allowed).toEqual([]);
    await refused(son.supplyDocuments({ dossierId }), 'NOT_REPRESENTED');
    await refused(son.withdrawDossier({ dossierId, reason: 'Không cần nữa' }), 'NOT_REPRESENTED');
    await refused(son.chooseReturnPlace({ dossierId, resultChannel: 'POST' }), 'NOT_REPRESENTED');
    await refused(upload(son, dossierId, 'TP01'), 'NOT_REPRESENTED');
    await end(held);
    await authorised({ acts: ['FILE', 'FOLLOW'] });
    expect((await supplied(here, dossierId, 'cd.son')).state).toBe('SUBMITTED');
  });

  test('what a third person filed with the principal’s number is not shown to the agent', async () => {
    const { dossierId } = await here
      .as('cd.hoa')
      .createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant: LAN });
    await here.database.owner
      .updateTable('dossier')
      .set({ state: 'SUBMITTED' })
      .where('id', '=', dossierId)
      .execute();
    await authorised();
    await refused(here.as('cd.son').getDossier({ dossierId }), 'NOT_FOUND');
    expect(await listed('cd.son', dossierId)).toBeUndefined();
  });
});

describe('once it has ended', () => {
  test('he reads what he filed himself and does nothing with it; what comes after is not for him', async () => {
    const held = await authorised();
    const dossierId = await complete(held);
    await submit(dossierId);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    await end(held);
    const son = here.as('cd.son');
    expect(await son.getDossier({ dossierId })).toMatchObject({ reader: 'AGENT', allowed: [] });
    expect(await listed('cd.son', dossierId)).toBeDefined();
    await refused(son.supplyDocuments({ dossierId }), 'NOT_REPRESENTED');
    await refused(son.withdrawDossier({ dossierId, reason: 'Không cần nữa' }), 'NOT_REPRESENTED');
    await refused(son.chooseReturnPlace({ dossierId, resultChannel: 'POST' }), 'NOT_REPRESENTED');
    await refused(upload(son, dossierId, 'TP01'), 'NOT_REPRESENTED');
    expect((await supplied(here, dossierId)).state).toBe('SUBMITTED');
  });

  test('nor is the result, or where it was not given to him to receive', async () => {
    const { dossierId } = await accepted(here, { procedure: STATUS });
    while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
    const { slips } = await here.as('cd.lan').getDossier({ dossierId });
    const slipId = slips.find(({ kind }) => kind === 'RESULT_DOCUMENT')?.id ?? '';
    const son = here.as('cd.son');
    const follows = await authorised({ acts: ['FOLLOW'] });
    const seen = await son.getDossier({ dossierId });
    expect(seen.result).toBeNull();
    expect(seen.slips.map(({ kind }) => kind)).not.toContain('RESULT_DOCUMENT');
    await refused(son.getSlip({ slipId, as: 'html' }), 'NOT_FOUND');
    const receives = await authorised();
    expect((await son.getDossier({ dossierId })).result).not.toBeNull();
    expect(await son.getSlip({ slipId, as: 'html' })).toBeDefined();
    await end(follows);
    await end(receives);
    await refused(son.getSlip({ slipId, as: 'html' }), 'NOT_FOUND');
  });
});

describe('a parent', () => {
  const declare = async () =>
    (
      await here.as('cd.lan').declareRepresentation({
        kind: 'PARENT',
        principal: CHILD,
        paper: { kind: 'BIRTH_CERTIFICATE', number: '12/2015', date: '2015-03-10', issuer: 'UBND phường' },
      })
    ).id;
  test('files for the child once a counter has seen the birth certificate, until the child is of age', async () => {
    const id = await declare();
    await refused(begin(id, 'cd.lan'), 'NOT_REPRESENTED');
    await here.as('qu.minh').verifyRepresentation({ representationId: id, unit: NAM_SON, confirmed: true });
    const { dossierId } = await begin(id, 'cd.lan');
    expect(await here.as('cd.lan').getDossier({ dossierId })).toMatchObject({
      applicant: { ...CHILD, phone: LAN.phone, email: LAN.email },
      submitterRole: 'AUTHORISED',
      submitterName: LAN.fullName,
    });
    expect(await listed('cd.lan', dossierId)).toMatchObject({ onBehalfOf: CHILD.fullName });
    // the child has no account: the dossier is not among the parent's own papers, but the parent goes on with it
    await here.as('cd.lan').updateDraft({ dossierId });

    here.clock.set('2033-03-01T08:00:00+07:00');
    await refused(begin(id, 'cd.lan'), 'NOT_REPRESENTED');
    await refused(here.as('cd.lan').updateDraft({ dossierId }), 'NOT_REPRESENTED');
    here.clock.set('2026-12-07T08:00:00+07:00');
  });
  test('whose paper did not agree files nothing', async () => {
    const id = (
      await here.as('cd.hoa').declareRepresentation({
        kind: 'PARENT',
        principal: CHILD,
        paper: { kind: 'BIRTH_CERTIFICATE', number: '12/2015', date: '2015-03-10', issuer: 'UBND phường' },
      })
    ).id;
    await here.as('qu.minh').verifyRepresentation({
      representationId: id,
      unit: NAM_SON,
      confirmed: false,
      reason: 'Không phải mẹ',
    });
    await refused(begin(id, 'cd.hoa'), 'NOT_REPRESENTED');
  });
});
