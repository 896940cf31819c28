import type { StaffFileLine } from '@motcua/contract/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const COMMITTEE = 'X-09286-2025';
const HEAD = [
  'Tên đăng nhập',
  'Họ và tên',
  'Mã đơn vị',
  'Mã phòng',
  'Chức vụ',
  'Vai trò',
  'Từ ngày',
  'Đến hết ngày',
];

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const csv = (rows: readonly (readonly string[])[], delimiter = ';'): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`);
const read = async (
  bytes: Uint8Array<ArrayBuffer>,
  name = 'can-bo.csv',
  who = 'qt.vu',
): Promise<StaffFileLine[]> => (await here.as(who).readStaffFile({ name }, { bytes })).lines;
const row = (username: string, more: Partial<Record<number, string>> = {}): string[] =>
  [username, 'Trần Thị Mới', COMMITTEE, '', 'Chuyên viên', 'Chuyên viên, van thu', '14/12/2026', ''].map(
    (cell, at) => more[at] ?? cell,
  );

test('each line says what it would do, and a faulty one which column and what cures it', async () => {
  const { fullName } = await here.as('cm.ht').whoAmI({});
  const lines = await read(
    csv([
      HEAD,
      row('ns.mot'),
      row(''),
      row('cm.ht', { 1: fullName }),
      row('cm.ht', { 1: 'Người khác', 4: 'Công chức' }),
      row('ns.hai', { 2: 'KHONG-CO' }),
      row('ns.ba', { 3: 'P-KHONG' }),
      row('ns.bon', { 5: 'Giám đốc' }),
      row('ns.nam', { 6: '31/02/2026' }),
      row('ns.sau', { 6: '01/12/2026' }),
      row('ns.bay', { 7: '13/12/2026' }),
      row('ns.mot'),
      row('Viết Hoa'),
    ]),
  );
  expect(
    lines.map(({ line, verdict, faults }) => [line, verdict, ...faults.map(({ column }) => column)]),
  ).toEqual([
    [2, 'NEW_PERSON'],
    [3, 'REFUSED', 'username'],
    [4, 'NEW_POST'],
    [5, 'REFUSED', 'fullName'],
    [6, 'REFUSED', 'unit'],
    [7, 'REFUSED', 'division'],
    [8, 'REFUSED', 'roles'],
    [9, 'REFUSED', 'from'],
    [10, 'REFUSED', 'from'],
    [11, 'REFUSED', 'to'],
    [12, 'REFUSED', 'position'],
    [13, 'REFUSED', 'username'],
  ]);
  expect(lines[0]?.given?.roles).toEqual(['SPECIALIST', 'RECORDS_OFFICER']);
  expect(lines.flatMap(({ faults }) => faults).every(({ message }) => message.length > 15)).toBe(true);
});

test('the template with a unit’s officers comes back unchanged; one role more is a change', async () => {
  const bytes = (await here.as('qt.vu').getStaffTemplate({ unit: COMMITTEE })) as Uint8Array<ArrayBuffer>;
  const lines = await read(bytes, 'danh-sach.xlsx');
  expect(lines.length).toBeGreaterThan(3);
  expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['UNCHANGED']));
  const given = lines.find(({ shown }) => shown.username === 'cm.ht')?.given;
  const { items } = await here.as('qt.vu').listStaff({ unit: COMMITTEE });
  const position = items.find(({ username }) => username === 'cm.ht')?.posts[0]?.position ?? '';
  const changed = row('cm.ht', { 1: given?.fullName ?? '', 3: given?.division ?? '', 4: position });
  expect((await read(csv([HEAD, changed])))[0]).toMatchObject({ verdict: 'CHANGED' });
});

test('a workbook with days as days, columns in another order, and a comma-separated file', async () => {
  const cells = [
    ['Họ và tên', 'TÊN ĐĂNG NHẬP', 'Vai trò', 'Chức vụ', 'Mã đơn vị', 'Từ ngày'],
    ['Ngô Văn Hai', 'ns.hai', 'COUNTER_OFFICER', 'Công chức', COMMITTEE],
  ].map((cellsOf) => cellsOf.map((value) => ({ value, type: String })));
  const day = { value: new Date('2026-12-14T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' };
  const sheet = [cells[0] ?? [], [...(cells[1] ?? []), day]];
  const bytes = new Uint8Array(await writeXlsx([{ sheet: 'Danh sách', data: sheet }]).toBuffer());
  expect(await read(bytes, 'x.xlsx')).toMatchObject([
    { line: 2, verdict: 'NEW_PERSON', given: { from: '2026-12-14', to: null, roles: ['COUNTER_OFFICER'] } },
  ]);
  const plain = [HEAD, row('ns.mot', { 5: 'SPECIALIST' })];
  expect(await read(csv(plain, ','))).toMatchObject([{ verdict: 'NEW_PERSON' }]);
});

test('two hundred people are one proposal, decided once; a second reading finds them unchanged', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => row(`nv${at}`, { 1: `Người số ${at}` }));
  const lines = await read(csv([HEAD, ...rows]));
  const given = lines.flatMap((line) => (line.given === null ? [] : [line.given]));
  const why = { reason: 'Bố trí năm 2027', basis: 'QĐ 30/QĐ-UBND', file: 'can-bo.csv' };
  const change = await here.as('qt.vu').proposeStaff({ lines: given, ...why });
  expect(change).toMatchObject({ status: 'WAITING', total: 200, file: 'can-bo.csv' });
  const { items } = await here.as('ks.ha').listStaffChanges({});
  expect(items[0]).toMatchObject({ id: change.id, total: 200, mayDecide: true });
  expect(items[0]?.lines).toHaveLength(20);
  expect((await here.as('ks.ha').getStaffChange({ changeId: change.id })).lines).toHaveLength(200);
  await here.as('ks.ha').decideStaff({ changeId: change.id, approve: true, comment: '' });
  expect(new Set((await read(csv([HEAD, ...rows]))).map(({ verdict }) => verdict))).toEqual(
    new Set(['UNCHANGED']),
  );
});

test('what is no list is refused in words', async () => {
  const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
  await refused(read(text('x'), 'danh-sach.xls'), 'FILE_TYPE');
  await refused(read(text('x'), 'danh-sach.xlsx'), 'FILE_DAMAGED');
  await refused(read(new Uint8Array([0xff, 0xfe, 0x41]), 'x.csv'), 'FILE_TYPE');
  await refused(read(text('"a;b')), 'FILE_DAMAGED');
  expect((await refused(read(text('Tên;Tuổi\nA;1')), 'INVALID_INPUT')).detail).toContain('Tên đăng nhập');
  await refused(read(csv([HEAD])), 'INVALID_INPUT');
  await refused(read(csv([HEAD, ...Array.from({ length: 1_001 }, () => row('a'))])), 'INVALID_INPUT');
  await refused(read(new Uint8Array(1_000_001)), 'FILE_TOO_LARGE');
});

test('only administrators read files and templates, and only for their units', async () => {
  for (const who of ['ks.ha', 'ld.ct', 'qu.minh']) {
    await refused(read(csv([HEAD, row('a1')]), 'x.csv', who), 'FORBIDDEN');
    await refused(here.as(who).getStaffTemplate({}), 'FORBIDDEN');
  }
  await here.database.owner
    .insertInto('post')
    .values({
      account_id: await here.accountId('ld.ct'),
      unit_key: COMMITTEE,
      division: null,
      position: 'Phụ trách hệ thống của phường',
      roles: ['ADMINISTRATOR'],
      valid_from: '2025-07-01',
      valid_to: null,
    })
    .execute();
  const lines = await read(csv([HEAD, row('a1'), row('a2', { 2: 'X-09187-2025' })]), 'x.csv', 'ld.ct');
  expect(lines.map(({ verdict }) => verdict)).toEqual(['NEW_PERSON', 'REFUSED']);
  await refused(here.as('ld.ct').getStaffTemplate({ unit: 'X-09187-2025' }), 'FORBIDDEN');
});
