import { clientOf, preparedAt } from '../journeys/prepared.ts';

const NAM_SON = 'MC-09286-2025';

/** What the screens show besides the demonstration's own dossiers, and where: `{worked}` of a path, and whose desk it is. */
export interface Filled {
  ids: Readonly<Record<string, string>>;
  /** User names; a screen's user is one of these, or a user name itself. */
  users: Readonly<Record<string, string>>;
}

/** Makes what no demonstration holds by itself: a dossier under examination, one to be signed, a device, a report. */
export async function fill(origin: string): Promise<Filled> {
  const worked = await preparedAt(origin, 'Nguyễn Thị Hồng Hạnh', 'WORK');
  const signed = await preparedAt(origin, 'Trần Thị Bích Ngọc', 'APPROVE', 'ld.ct');
  const counter = await clientOf(origin, 'qu.minh');
  const device = await counter.registerDevice({
    unit: NAM_SON,
    name: 'Quầy 2, máy bên cửa sổ',
    key: `${crypto.randomUUID()}${crypto.randomUUID()}`,
  });
  await declareChild(origin);
  await bookVisit(origin);
  const control = await clientOf(origin, 'ks.ha');
  const report = await control.buildReport({ kind: 'II06A', from: '2026-11-15', to: '2026-11-30' });
  return {
    ids: { worked: worked.dossierId, signed: signed.dossierId, device: device.id, report: report.id },
    users: { '{worked}': worked.holder },
  };
}

/** She comes on Tuesday; once, however often this is filled. */
async function bookVisit(origin: string): Promise<void> {
  const lan = await clientOf(origin, 'cd.lan');
  if ((await lan.listMyBookings({})).items.length > 0) return;
  await lan.bookVisit({ unit: NAM_SON, procedure: '2.000815', startsAt: '2026-12-08T10:00:00+07:00' });
}

/** Her child, whose birth certificate a counter has still to see; once, however often this is filled. */
async function declareChild(origin: string): Promise<void> {
  const lan = await clientOf(origin, 'cd.lan');
  const { asAgent } = await lan.listMyRepresentations({});
  if (asAgent.some(({ kind }) => kind === 'PARENT')) return;
  await lan.declareRepresentation({
    kind: 'PARENT',
    principal: {
      kind: 'PERSON',
      fullName: 'Vũ Gia Bảo',
      idNumber: '999215000101',
      birthDate: '2015-03-01',
      gender: 'MALE',
      address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
    },
    paper: {
      kind: 'BIRTH_CERTIFICATE',
      number: '12/2015',
      date: '2015-03-10',
      issuer: 'UBND phường Nam Sơn',
    },
  });
}
