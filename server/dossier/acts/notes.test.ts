import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, doStep, holderOf, openTask, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** Accepted, and in the hands of the specialist who works on it. */
async function atWork() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, specialist: await holderOf(here, task) };
}

test('colleagues read a note with its author, unit and time; it moves neither version nor events', async () => {
  const { dossierId, specialist } = await atWork();
  const before = await here.as(specialist).getDossier({ dossierId });
  const note = await here.as(specialist).addNote({ dossierId, text: '  Đã đối chiếu sổ gốc.  ' });
  expect(note).toMatchObject({ text: 'Đã đối chiếu sổ gốc.', struckAt: null, mayStrike: true });
  const { items, mayWrite } = await here.as('ld.phong').listNotes({ dossierId });
  expect(mayWrite).toBe(true);
  expect(items).toEqual([{ ...note, mayStrike: false }]);
  expect(note.by).toBe((await here.as(specialist).whoAmI({})).fullName);
  const after = await here.as(specialist).getDossier({ dossierId });
  expect([after.version, after.events.length]).toEqual([before.version, before.events.length]);
});

test('its applicant, strangers and other communes neither read nor write; control reads and does not write', async () => {
  const { dossierId, specialist } = await atWork();
  const { id } = await here.as(specialist).addNote({ dossierId, text: 'Chỉ nội bộ' });
  for (const [who, code] of [
    ['cd.lan', 'FORBIDDEN'],
    ['cd.kien', 'FORBIDDEN'],
    ['kb.chutich', 'NOT_FOUND'],
    ['qt.vu', 'NOT_FOUND'],
  ] as const) {
    await refused(here.as(who).listNotes({ dossierId }), code);
    await refused(here.as(who).addNote({ dossierId, text: 'Xin chào' }), code);
    await refused(here.as(who).strikeNote({ noteId: id }), code);
  }
  expect((await here.as('ks.ha').listNotes({ dossierId })).mayWrite).toBe(false);
  await refused(here.as('ks.ha').addNote({ dossierId, text: 'Kiểm tra' }), 'FORBIDDEN');
});

test('nothing the applicant is given holds a note: not his dossier, not its events, not the history on paper', async () => {
  const { dossierId, specialist } = await atWork();
  await here.as(specialist).addNote({ dossierId, text: 'Nghi ngờ chữ ký XYZ' });
  const shown = JSON.stringify(await here.as('cd.lan').getDossier({ dossierId }));
  expect(shown).not.toContain('XYZ');
  const printed = await here.as(specialist).printHistory({ dossierId, as: 'html' });
  const html = Buffer.from(printed as unknown as Uint8Array).toString();
  expect(html).toContain('Vũ Thị Lan');
  expect(html).not.toContain('XYZ');
});

test('only its author strikes a note, once; it stays with the time', async () => {
  const { dossierId, specialist } = await atWork();
  const { id } = await here.as(specialist).addNote({ dossierId, text: 'Nhầm hồ sơ' });
  await refused(here.as('ld.phong').strikeNote({ noteId: id }), 'FORBIDDEN');
  const struck = await here.as(specialist).strikeNote({ noteId: id });
  expect(struck).toMatchObject({ text: 'Nhầm hồ sơ', mayStrike: false });
  expect(struck.struckAt).not.toBeNull();
  here.clock.advance(60_000);
  expect(await here.as(specialist).strikeNote({ noteId: id })).toEqual(struck);
  expect((await here.as('ld.phong').listNotes({ dossierId })).items).toEqual([struck]);
});

test('an empty note is refused, and a repeated request writes one note', async () => {
  const { dossierId, specialist } = await atWork();
  await refused(here.as(specialist).addNote({ dossierId, text: '   ' }), 'INVALID_INPUT');
  const key = { idempotencyKey: 'note' };
  const one = await here.as(specialist).addNote({ dossierId, text: 'Một lần' }, key);
  expect(await here.as(specialist).addNote({ dossierId, text: 'Một lần' }, key)).toEqual(one);
  expect((await here.as(specialist).listNotes({ dossierId })).items).toHaveLength(1);
});

test('the program may not change what a note says, nor remove it', async () => {
  const { dossierId, specialist } = await atWork();
  const { id } = await here.as(specialist).addNote({ dossierId, text: 'Giữ nguyên' });
  const { db } = here.services;
  await expect(
    db.updateTable('dossier_note').set({ text: 'Sửa' }).where('id', '=', id).execute(),
  ).rejects.toThrow(/permission denied/);
  await expect(db.deleteFrom('dossier_note').where('id', '=', id).execute()).rejects.toThrow(
    /permission denied/,
  );
});

test('two who have it open see each other, with unit and since when; after a minute of silence nobody is there', async () => {
  const { dossierId, specialist } = await atWork();
  const mine = here.as(specialist);
  expect((await mine.noteReading({ dossierId })).others).toEqual([]);
  const { others } = await here.as('ld.phong').noteReading({ dossierId });
  expect(others).toMatchObject([
    { fullName: (await mine.whoAmI({})).fullName, unit: { key: expect.any(String) } },
  ]);
  here.clock.advance(30_000);
  const seen = (await mine.noteReading({ dossierId })).others;
  expect(seen.map(({ fullName }) => fullName)).toEqual([(await here.as('ld.phong').whoAmI({})).fullName]);
  here.clock.advance(30_001);
  expect((await mine.noteReading({ dossierId })).others).toEqual([]);
});

test('inspection sees who is there and is not shown; whoever may not read the dossier learns nothing', async () => {
  const { dossierId, specialist } = await atWork();
  await here.as(specialist).noteReading({ dossierId });
  expect((await here.as('ks.ha').noteReading({ dossierId })).others).toHaveLength(1);
  expect((await here.as(specialist).noteReading({ dossierId })).others).toEqual([]);
  await refused(here.as('kb.chutich').noteReading({ dossierId }), 'NOT_FOUND');
  await refused(here.as('cd.lan').noteReading({ dossierId }), 'FORBIDDEN');
});

test('who acts on what he saw is refused once it has changed, and told what to do; nothing is written', async () => {
  const { dossierId, specialist } = await atWork();
  const task = await openTask(here, dossierId);
  const { version } = await here.as(specialist).getDossier({ dossierId });
  const seen = { dossierId, version };
  await here.as('ld.phong').recordContact({ dossierId, how: 'PHONE', text: 'Đã gọi' });
  const given = { taskId: task.id, draftResult: { text: 'Cấp', outcome: 'GRANT' } } as const;
  const problem = await refused(here.as(specialist).completeTask(given, { seen }), 'CHANGED_MEANWHILE');
  expect(problem.detail).toContain('nội dung bạn nhập còn nguyên');
  expect((await openTask(here, dossierId)).id).toBe(task.id);
  const now = await here.as(specialist).getDossier({ dossierId });
  await here.as(specialist).completeTask(given, { seen: { dossierId, version: now.version } });
  await doStep(here, dossierId);
});
