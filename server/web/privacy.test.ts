import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUARDIAN_PAPERS, LAN, upload } from '../testing/dossier.ts';
import { openSite, type Site } from '../testing/http.ts';
import { province, type Province } from '../testing/province.ts';

let here: Province;
let site: Site;
beforeAll(async () => {
  here = await province();
  site = await openSite(here);
});
afterAll(async () => {
  await site.close();
  await here.close();
});

const SECRETS = [LAN.idNumber, LAN.phone, LAN.email, '0912345678', LAN.fullName, 'lan@example.vn'];
const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

test('no address and no line of the log holds anything of a person, through a whole dossier (G9)', async () => {
  const minh = await site.as('qu.minh');
  const lan = await site.as('cd.lan');
  await minh.findApplicant({ idNumber: LAN.idNumber });
  const { dossierId } = await minh.createDraft({
    procedureCode: '1.004837',
    intakeUnit: 'MC-09286-2025',
    applicant: LAN,
  });
  await minh.updateDraft({ dossierId, answers: { applicantPhone: '0912345678' } });
  await upload(minh, dossierId, 'TP02', `${LAN.fullName}.pdf`);
  await minh
    .createDraft({
      procedureCode: '1.004837',
      intakeUnit: 'MC-09286-2025',
      applicant: { ...LAN, idNumber: '999188000001' },
    })
    .catch(() => undefined);
  const { code } = await minh.acceptDossier({ dossierId, received: GUARDIAN_PAPERS });
  await minh.acceptDossier({ dossierId }).catch(() => undefined);
  await minh.listWork({ queue: 'ALL', q: 'x' });
  await lan.getDossier({ dossierId });
  await lan.trackDossier({ code: code ?? '' });
  await here.deliver();
  // a fault in the middle, with the applicant in its hands
  await here.database.owner.schema.alterTable('dossier').renameTo('dossier_away').execute();
  const failed = await lan.getDossier({ dossierId }).catch((error: unknown) => String(error));
  expect(failed).toContain('INTERNAL');
  await here.database.owner.schema.alterTable('dossier_away').renameTo('dossier').execute();

  expect(site.lines.some((line) => line.includes('request failed'))).toBe(true);
  expect(site.addresses.length).toBeGreaterThan(8);
  expect(leaks(site.addresses.map(decodeURIComponent).join('\n'))).toEqual([]);
  expect(leaks(site.lines.join('\n'))).toEqual([]);
});

test('(e)19 no notice, event or public answer holds a number of a person', async () => {
  const { db } = here.database;
  const [messages, events, outbox] = await Promise.all([
    db.selectFrom('message').select(['text', 'text_en']).execute(),
    db.selectFrom('dossier_event').select('data').execute(),
    db.selectFrom('outbox').select('payload').execute(),
  ]);
  expect(messages.length).toBeGreaterThan(0);
  expect(leaks(JSON.stringify([messages, events, outbox]))).toEqual([]);
  const { code } = await db
    .selectFrom('dossier')
    .select('code')
    .where('code', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(leaks(JSON.stringify(await here.anyone.trackDossier({ code: code ?? '' })))).toEqual([]);
});
