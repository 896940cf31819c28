import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CENTRE, kienAtCounter, KINH_BAC } from '../testing/anywhere.ts';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-08T10:30:00+07:00' });
  await accepted(here, { unit: KINH_BAC, officer: 'qu.thu' });
  const dossierId = await kienAtCounter(here, {});
  await here.as('qu.thu').acceptDossier({ dossierId });
});
afterAll(() => here.close());

const asked = { unit: KINH_BAC, year: 2026 };
const thu = async (): Promise<string> => here.accountId('qu.thu');

describe('J6-A2 what was received counts for whoever received it, wherever it is decided', () => {
  test('the officer at Kinh Bắc is credited with the matter of Lục Ngạn', async () => {
    const { items } = await here.as('ks.ha').listReceptions(asked);
    expect(items).toEqual([
      {
        officer: { accountId: await thu(), fullName: 'Hoàng Thị Thu' },
        counts: { ALL: 2, COUNTER: 1, ONLINE: 1, ASSISTED: 0, POST: 0, ELSEWHERE: 1 },
      },
    ]);
    expect((await here.as('ks.ha').listReceptions({ ...asked, unit: 'MC-07582-2025' })).items).toEqual([]);
  });

  test('each figure opens the dossiers it counts', async () => {
    const officer = await thu();
    const { items } = await here.as('ks.ha').listReceptions(asked);
    for (const [kind, count] of Object.entries(items[0]?.counts ?? {})) {
      const list = await here.as('ks.ha').listReceived({ ...asked, officer, kind: kind as 'ALL' });
      expect([kind, list.total, list.items.length]).toEqual([kind, count, count]);
    }
    const { items: elsewhere } = await here
      .as('ks.ha')
      .listReceived({ ...asked, officer, kind: 'ELSEWHERE' });
    expect(elsewhere[0]?.authority.name).toContain('Lục Ngạn');
  });

  test('who may see it: whoever controls everybody’s, an officer his own, others none', async () => {
    const officer = await thu();
    expect((await here.as('qu.thu').listReceptions(asked)).items).toHaveLength(1);
    await refused(
      here.as('qu.thu').listReceived({ ...asked, officer: await here.accountId('qu.minh'), kind: 'ALL' }),
      'FORBIDDEN',
    );
    await refused(here.as('qu.minh').listReceptions(asked), 'FORBIDDEN');
    await refused(here.as('qu.minh').listReceived({ ...asked, officer, kind: 'ALL' }), 'FORBIDDEN');
    await refused(here.as('cd.lan').listReceptions({ ...asked, unit: CENTRE }), 'FORBIDDEN');
  });
});
