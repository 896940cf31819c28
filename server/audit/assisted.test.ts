import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDetectors } from './detectors/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted, answersFor, GUARDIAN, NAM_SON, upload } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import type { ReportView } from '@motcua/contract/reports';

const AFTER = new Date('2026-12-31T18:00:00+07:00');
const COUNTED = { unit: NAM_SON, year: 2026 };

let here: Province;
let helped: string[];
beforeAll(async () => {
  here = await province();
  helped = [];
  for (let n = 0; n < 12; n++) helped.push(await helpedFiling(n));
  for (const dossierId of helped) await here.as('qu.minh').acceptDossier({ dossierId });
  for (let n = 0; n < 3; n++) await accepted(here);
});
afterAll(() => here.close());

const value = ({ columns, rows }: ReportView, key: string): number | undefined =>
  rows[0]?.values[columns.findIndex(({ figure }) => figure === key)];

/** Twelve people and two phones, filed by one officer. */
async function helpedFiling(n: number): Promise<string> {
  const minh = here.as('qu.minh');
  const idNumber = `9990480007${String(n).padStart(2, '0')}`;
  const { dossierId } = await minh.beginAssisted({
    unit: NAM_SON,
    procedureCode: GUARDIAN,
    intakeUnit: NAM_SON,
    applicant: {
      kind: 'PERSON',
      fullName: `Nguyễn Văn ${'ABCDEGHIKLMN'[n] ?? ''}`,
      idNumber,
      birthDate: '1948-05-02',
      gender: 'MALE',
      address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
      phone: n < 4 ? '0990000711' : `09900008${String(n).padStart(2, '0')}`,
      email: '',
    },
  });
  const view = await minh.getDossier({ dossierId });
  await minh.updateDraft({ dossierId, answers: answersFor(view) });
  for (const one of view.components)
    if (one.required && !one.presentOnly) await upload(minh, dossierId, one.code);
  await minh.askConfirmation({ dossierId, how: 'CODE' });
  const { code } = await here.database.owner
    .selectFrom('assisted_request')
    .select('code')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  await minh.confirmAssisted({ dossierId, code: code ?? '' });
  return dossierId;
}

test('receptions tell what was filed with help apart from what applicants filed online', async () => {
  const [{ counts } = { counts: undefined }] = (await here.as('ks.ha').listReceptions(COUNTED)).items;
  expect(counts).toEqual({ ALL: 15, COUNTER: 0, ONLINE: 3, ASSISTED: 12, POST: 0, ELSEWHERE: 0 });
});

test('so do the reports: it raises neither the share of online filing nor column (4) of the form', async () => {
  here.clock.set('2027-01-02T08:00:00+07:00');
  const december = { from: '2026-12-01', to: '2026-12-31', unit: 'X-09286-2025' };
  const month = await here.as('ks.ha').buildReport({ kind: 'MONTH', ...december });
  expect(['RECEIVED', 'RECEIVED_ONLINE', 'RECEIVED_ASSISTED'].map((key) => value(month, key))).toEqual([
    15, 3, 12,
  ]);
  const form = await here.as('ks.ha').buildReport({ kind: 'II06A', ...december });
  expect(['C3', 'C4', 'C5'].map((key) => value(form, key))).toEqual([15, 3, 12]);
});

test('one officer who files most of the online dossiers of the unit is seen with the real numbers; so is one phone of several people', async () => {
  await inTransaction(here.services.db, (tx) => runDetectors(here.services, tx, AFTER));
  const { items } = await here.as('ks.ha').listFindings({});
  const of = (detector: string) => items.filter((one) => one.detector === detector);
  expect(of('ASSISTED_SHARE').map(({ text, officer }) => [officer?.fullName, text])).toEqual([
    ['Nguyễn Quang Minh', 'Nộp giúp 12 trong 15 hồ sơ trực tuyến của đơn vị trong tháng (80%).'],
  ]);
  expect(of('ASSISTED_SHARE')[0]?.dossiers).toHaveLength(12);
  expect(of('CODES_TO_ONE_PHONE').map(({ text }) => text)).toEqual([
    '4 hồ sơ nộp giúp của 4 người được xác nhận bằng mã gửi đến cùng một điện thoại.',
  ]);
});
