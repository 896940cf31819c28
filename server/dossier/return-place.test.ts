import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KIEN, kienAtCounter, KINH_BAC, LUC_NGAN, LUC_NGAN_COUNTER } from '../testing/anywhere.ts';
import { accepted, openTask, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** J6: taken in at Kinh Bắc, decided in Lục Ngạn; collected where the applicant wants. */
let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-08T10:30:00+07:00' });
});
afterAll(() => here.close());

const AT_AUTHORITY = { resultChannel: 'COUNTER', returnAt: 'AUTHORITY' } as const;
const RECEIPT = { method: 'COUNTER', receiverName: KIEN.fullName } as const;

async function takenIn(chosen?: typeof AT_AUTHORITY): Promise<string> {
  const dossierId = await kienAtCounter(here);
  if (chosen !== undefined) await here.as('qu.thu').updateDraft({ dossierId, ...chosen });
  await here.as('qu.thu').acceptDossier({ dossierId });
  return dossierId;
}
async function ready(chosen?: typeof AT_AUTHORITY): Promise<string> {
  const dossierId = await takenIn(chosen);
  await walkTo(here, dossierId, 'RETURN');
  return dossierId;
}
const seenBy = (username: string, dossierId: string) => here.as(username).getDossier({ dossierId });
const waitsAt = async (username: string, dossierId: string) =>
  (await here.as(username).listReturns({ limit: 200 })).items.find((one) => one.dossierId === dossierId);
const toGive = async (username: string, dossierId: string) =>
  (await here.as(username).listHandovers({})).resultsToHandOver.find((one) => one.dossierId === dossierId);
/** The text of the slip of a kind. */
async function slipText(dossierId: string, kind: string): Promise<string> {
  const { slips } = await seenBy('ks.ha', dossierId);
  const slipId = slips.find((one) => one.kind === kind)?.id ?? '';
  return new TextDecoder().decode(await here.as('ks.ha').getSlip({ slipId, as: 'html' }));
}

describe('chosen at the counter: the counter of the authority', () => {
  let dossierId: string;
  beforeAll(async () => {
    dossierId = await takenIn(AT_AUTHORITY);
  });

  test('is offered where it is another counter, stands on the slip, and opens nothing there before there is a result', async () => {
    const view = await seenBy('qu.thu', dossierId);
    expect(view.returnPlace).toMatchObject({
      at: 'AUTHORITY',
      unit: { key: LUC_NGAN_COUNTER },
      authorityCounter: { key: LUC_NGAN_COUNTER },
    });
    expect(await slipText(dossierId, 'INTAKE_RECEIPT')).toContain(view.returnPlace.unit.name);
    await refused(seenBy('ln.tiepnhan', dossierId), 'NOT_FOUND');
    const own = await accepted(here);
    expect((await seenBy('qu.minh', own.dossierId)).returnPlace.authorityCounter).toBeNull();
    const { items } = await here.anyone.listReceivingUnits({ code: '1.004884', authority: LUC_NGAN });
    const at = (key: string) => items.find(({ intakeUnit }) => intakeUnit.key === key);
    expect(at(KINH_BAC)?.authorityCounter?.key).toBe(LUC_NGAN_COUNTER);
    expect(at(LUC_NGAN_COUNTER)?.authorityCounter).toBeUndefined();
  });

  test('the result waits there and not where it was handed in; who took it in sees where, and cannot hand it over', async () => {
    await walkTo(here, dossierId, 'RETURN');
    expect(await openTask(here, dossierId)).toMatchObject({
      unit: { key: LUC_NGAN_COUNTER },
      owner: { fullName: expect.any(String) },
    });
    expect(await waitsAt('ln.tiepnhan', dossierId)).toMatchObject({
      place: { key: LUC_NGAN_COUNTER },
      paper: 'HERE',
    });
    expect(await waitsAt('qu.thu', dossierId)).toBeUndefined();
    const { code } = await seenBy('qu.thu', dossierId);
    const { others } = await here.as('qu.thu').findReturns({ slip: code ?? '' });
    expect(others).toMatchObject([{ standing: 'ELSEWHERE', place: { key: LUC_NGAN_COUNTER } }]);
    expect((await seenBy('qu.thu', dossierId)).allowed).not.toContain('deliverResult');
    await refused(here.as('qu.thu').deliverResult({ dossierId, ...RECEIPT }), 'FORBIDDEN');
    // a counter of the authority has the paper at hand
    expect(await toGive('ln.vanthu', dossierId)).toBeUndefined();
    const { nowText } = await seenBy('cd.kien', dossierId);
    expect(nowText).toContain('Lục Ngạn');
  });

  test('that counter sees how it stands and the result, nothing inside; it finds him by his card and hands it over', async () => {
    const there = here.as('ln.tiepnhan');
    expect(await seenBy('ln.tiepnhan', dossierId)).toMatchObject({
      reader: 'INTAKE_ELSEWHERE',
      answers: {},
      files: [],
      draftResult: null,
      result: { outcome: 'GRANT' },
    });
    const { items } = await there.findReturns({ idNumber: KIEN.idNumber });
    expect(items.map((one) => one.dossierId)).toContain(dossierId);
    await there.recordNotTaken({ dossierId, reason: 'WRONG_PERSON' });
    await there.deliverResult({ dossierId, ...RECEIPT });
    const text = await slipText(dossierId, 'RESULT_RECEIPT');
    expect(text).toContain('Lục Ngạn');
    expect(text).not.toContain('Kinh Bắc');
  });

  test('the authority sees who handed it over, and where; so does he who took it in', async () => {
    for (const officer of ['ln.hotich', 'qu.thu']) {
      const view = await seenBy(officer, dossierId);
      expect(view.state).toBe('RETURNED');
      expect(view.events.find(({ kind }) => kind === 'RESULT_DELIVERED')).toMatchObject({
        actor: expect.any(String),
        unit: view.returnPlace.unit.name,
      });
    }
  });
});

describe('where it is the counter it was handed in at, the paper is taken there', () => {
  test('the authority has it on its list, gives it on a slip, the counter receives it', async () => {
    const dossierId = await ready();
    expect(await waitsAt('qu.thu', dossierId)).toMatchObject({
      paper: 'ELSEWHERE',
      paperUnit: { key: LUC_NGAN },
    });
    expect(await toGive('ln.vanthu', dossierId)).toMatchObject({ to: { key: KINH_BAC } });
    expect(await toGive('qu.minh', dossierId)).toBeUndefined();
    const slip = await here
      .as('ln.vanthu')
      .handOverDossiers({ kind: 'RESULT', toUnit: KINH_BAC, dossierIds: [dossierId] });
    expect(await toGive('ln.vanthu', dossierId)).toBeUndefined();
    expect(await waitsAt('qu.thu', dossierId)).toMatchObject({
      paper: 'ON_THE_WAY',
      paperSlip: slip.number,
    });
    await refused(here.as('qu.minh').receiveHandover({ handoverId: slip.id }), 'NOT_FOUND');
    await here.as('qu.thu').receiveHandover({ handoverId: slip.id });
    expect(await waitsAt('qu.thu', dossierId)).toMatchObject({ paper: 'HERE' });
  });
});

describe('chosen anew', () => {
  test('by the applicant when the result waits: it goes to the other queue, and its paper is given on', async () => {
    const dossierId = await ready();
    const slip = await here
      .as('ln.vanthu')
      .handOverDossiers({ kind: 'RESULT', toUnit: KINH_BAC, dossierIds: [dossierId] });
    await here.as('qu.thu').receiveHandover({ handoverId: slip.id });
    const kien = here.as('cd.kien');
    expect((await seenBy('cd.kien', dossierId)).allowed).toContain('chooseReturnPlace');
    await kien.chooseReturnPlace({ dossierId, ...AT_AUTHORITY }, { idempotencyKey: 'choose-once' });
    await kien.chooseReturnPlace({ dossierId, ...AT_AUTHORITY }, { idempotencyKey: 'choose-once' });
    const view = await seenBy('cd.kien', dossierId);
    expect(view.state).toBe('RESULT_READY');
    expect(view.events.filter(({ kind }) => kind === 'RETURN_PLACE_CHOSEN')).toMatchObject([
      { text: `Chọn nơi nhận kết quả: tại quầy ${view.returnPlace.unit.name}` },
    ]);
    expect(await waitsAt('qu.thu', dossierId)).toBeUndefined();
    expect(await waitsAt('ln.tiepnhan', dossierId)).toMatchObject({
      paper: 'ELSEWHERE',
      paperUnit: { key: KINH_BAC },
    });
    expect(await toGive('qu.thu', dossierId)).toMatchObject({ to: { key: LUC_NGAN_COUNTER } });
    here.clock.set('2026-12-08T11:00:00+07:00');
    const on = await here
      .as('qu.thu')
      .handOverDossiers({ kind: 'RESULT', toUnit: LUC_NGAN_COUNTER, dossierIds: [dossierId] });
    await here.as('ln.tiepnhan').receiveHandover({ handoverId: on.id });
    expect(await waitsAt('ln.tiepnhan', dossierId)).toMatchObject({ paper: 'HERE' });
    await here.as('ln.tiepnhan').deliverResult({ dossierId, ...RECEIPT });
    await refused(kien.chooseReturnPlace({ dossierId, resultChannel: 'POST' }), 'WRONG_STATE');
  });

  test.each(['ELECTRONIC', 'POST'] as const)(
    'by the counter on his word, before and after there is a result: %s, handed over where it was handed in',
    async (resultChannel) => {
      const dossierId = await takenIn(AT_AUTHORITY);
      const thu = here.as('qu.thu');
      await thu.chooseReturnPlace({ dossierId, resultChannel });
      expect(await seenBy('qu.thu', dossierId)).toMatchObject({
        resultChannel,
        returnPlace: { at: 'INTAKE' },
      });
      await walkTo(here, dossierId, 'RETURN');
      expect((await toGive('ln.vanthu', dossierId)) !== undefined).toBe(resultChannel === 'POST');
      await thu.chooseReturnPlace({ dossierId, ...AT_AUTHORITY });
      await here.as('ln.tiepnhan').chooseReturnPlace({ dossierId, resultChannel });
      expect(await waitsAt('qu.thu', dossierId)).toMatchObject({ resultChannel });
      await thu.deliverResult({ dossierId, method: resultChannel, receiverName: KIEN.fullName });
      expect((await seenBy('cd.kien', dossierId)).state).toBe('RETURNED');
    },
  );

  test('not by strangers, other counters or the authority’s officers; not where there is no other counter', async () => {
    const dossierId = await takenIn();
    const wish = { dossierId, ...AT_AUTHORITY };
    await refused(here.as('cd.lan').chooseReturnPlace(wish), 'NOT_FOUND');
    await refused(here.as('qu.minh').chooseReturnPlace(wish), 'NOT_FOUND');
    await refused(here.as('ln.hotich').chooseReturnPlace(wish), 'FORBIDDEN');
    const own = await accepted(here);
    await refused(
      here.as('cd.lan').chooseReturnPlace({ dossierId: own.dossierId, ...AT_AUTHORITY }),
      'INVALID_INPUT',
    );
  });
});
