import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGAIN } from '../testing/anywhere.ts';
import { BANK_SECRET, bankTells } from '../testing/bank.ts';
import { completeDraft } from '../testing/dossier.ts';
import { connectGateway, type Connected } from '../testing/gateway.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
let gateway: Connected;
beforeAll(async () => {
  here = await province();
  here.services.bankSecret = BANK_SECRET;
  gateway = await connectGateway(here);
});
afterAll(async () => {
  await gateway.close();
  await here.close();
});
beforeEach(() => {
  gateway.habit = 'TELLS';
});

const lan = () => here.as('cd.lan');
const stateOf = async (dossierId: string) => (await lan().getDossier({ dossierId })).state;
async function draft(): Promise<string> {
  const { dossierId } = await completeDraft(here, { procedure: AGAIN });
  await lan().updateDraft({ dossierId, answers: { registeredPlace: 'Phường Nam Sơn, tỉnh Bắc Ninh' } });
  return dossierId;
}
const declared = (dossierId: string) =>
  lan().openFeeOrder({ dossierId, sendWhenPaid: true, declaration: true });
let told = 0;
const pays = ({ code, remainder }: { code: string; remainder: number }) =>
  bankTells(here, { code, amount: remainder, bankReference: `FT${1000 + (told += 1)}` });

describe('paid first, then sent by itself (J4)', () => {
  test('the money comes, the window is closed: it is sent as it was declared, with a receipt', async () => {
    const dossierId = await draft();
    expect(await declared(dossierId)).toMatchObject({ state: 'WAITING', sends: true });
    const { url } = await lan().payByGateway({ dossierId });
    await fetch(url.replace('/pay?', '/taken?'), { redirect: 'manual' });
    expect(await stateOf(dossierId)).toBe('DRAFT');
    await here.deliver();
    expect(await stateOf(dossierId)).toBe('SUBMITTED');
    expect((await lan().listDossierReceipts({ dossierId })).items).toMatchObject([{ method: 'GATEWAY' }]);
    const { messages } = await lan().getDossier({ dossierId });
    expect(messages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TB01', 'TB36']));
  });

  test('it is accepted as paid: nothing is owed any more', async () => {
    const dossierId = await draft();
    await pays(await declared(dossierId));
    await here.deliver();
    await here.as('qu.minh').acceptDossier({ dossierId });
    const { allowed } = await here.as('qu.minh').getDossier({ dossierId });
    expect(allowed).not.toContain('collectFee');
    expect((await here.as('ks.ha').listMoneyExceptions({})).items).toEqual([]);
  });

  test('what would be refused is refused before the payment, never after', async () => {
    const { dossierId } = await lan().createDraft({
      procedureCode: AGAIN,
      intakeUnit: 'MC-09286-2025',
    });
    await refused(declared(dossierId), 'INCOMPLETE');
    expect((await lan().getFeeOrder({ dossierId })).order).toBeNull();
    const whole = await draft();
    await refused(lan().openFeeOrder({ dossierId: whole, sendWhenPaid: true }), 'NOT_DECLARED');
    await refused(here.as('cd.son').openFeeOrder({ dossierId: whole }), 'NOT_FOUND');
  });

  test('changed after it was declared: the money counts, it is not sent, and he is told to look', async () => {
    const dossierId = await draft();
    const order = await declared(dossierId);
    await lan().updateDraft({ dossierId, answers: { birthPlace: 'Trạm y tế phường Nam Sơn' } });
    await pays(order);
    await here.deliver();
    expect(await stateOf(dossierId)).toBe('DRAFT');
    expect((await lan().getFeeOrder({ dossierId })).order).toMatchObject({ state: 'PAID' });
    const { messages } = await lan().getDossier({ dossierId });
    expect(messages.map(({ kind }) => kind)).toContain('TB37');
    await lan().submitDossier({ dossierId, declaration: true });
    expect(await stateOf(dossierId)).toBe('SUBMITTED');
  });

  test('sent without paying: paid afterwards, before its acceptance or after', async () => {
    const dossierId = await draft();
    await lan().submitDossier({ dossierId, declaration: true });
    await pays(await lan().openFeeOrder({ dossierId }));
    expect((await lan().getFeeOrder({ dossierId })).order).toMatchObject({ state: 'PAID' });
  });
});
