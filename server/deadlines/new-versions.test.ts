import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { province, type Province } from '../testing/province.ts';
import { DEADLINE_JOBS } from './jobs.ts';
import { SILENT } from '../testing/letters.ts';

/** Extension of a building permit, taken in at each commune. */
const EXTENSION = '1.009998';

let here: Province;
let changeId: string;
beforeAll(async () => {
  here = await province({ at: '2026-12-04T09:00:00+07:00' });
  await enterJobs(here.services, DEADLINE_JOBS, here.clock.now());
  const { content } = await here.as('ks.ha').getProcedureContent({ code: EXTENSION });
  const change = await here.as('ks.ha').proposeProcedureChange({
    code: EXTENSION,
    validFrom: '2026-12-15',
    content: { ...content, components: content.components.slice(0, -1) },
    reason: 'Cắt giảm giấy tờ',
    decision: { number: '2145/QĐ-UBND', date: '2026-12-04' },
  });
  changeId = change.id;
  expect(change).toMatchObject({ enterBy: '2026-12-07', enteredLate: false });
});
afterAll(() => here.close());

async function runAt(moment: string): Promise<void> {
  here.clock.set(moment);
  await runDue(here.services, DEADLINE_JOBS, here.clock, SILENT);
}

const told = async (username: string, kind: string): Promise<string[]> =>
  (await here.as(username).listAlerts({ open: true, limit: 200 })).items
    .filter((alert) => alert.kind === kind)
    .map(({ text }) => text);

test('a decision that is not entered within a working day stands on the list of those who decide and control (J12-A5)', async () => {
  await runAt('2026-12-07T07:30:00+07:00');
  expect(await told('ks.ha', 'ENTRY_LATE')).toEqual([]);
  await runAt('2026-12-08T07:30:00+07:00');
  for (const one of ['ks.ha', 'ubnd.chutich'])
    expect(await told(one, 'ENTRY_LATE')).toEqual([
      `Quyết định công bố 2145/QĐ-UBND ngày 04/12/2026 về thủ tục ${EXTENSION} “Gia hạn giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ” chưa được duyệt trên hệ thống đúng hạn. Duyệt hoặc trả lại đề xuất.`,
    ]);
  expect(await told('qu.minh', 'ENTRY_LATE')).toEqual([]);
  const decided = await here
    .as('ubnd.chutich')
    .decideProcedureChange({ changeId, approve: true, comment: '' });
  expect(decided).toMatchObject({ state: 'SCHEDULED', enterBy: '2026-12-07', enteredLate: true });
  expect(await told('ks.ha', 'ENTRY_LATE')).toEqual([]);
});

test('on its first working day those who take it in and handle it are told what differs (TB13), for a week', async () => {
  await runAt('2026-12-14T07:30:00+07:00');
  expect(await told('qu.minh', 'PROCEDURE_CHANGED')).toEqual([]);
  await runAt('2026-12-15T07:30:00+07:00');
  for (const one of ['qu.minh', 'qu.thu', 'cm.xd', 'ld.ct'])
    expect(await told(one, 'PROCEDURE_CHANGED')).toEqual([
      expect.stringMatching(/có phiên bản mới từ 15\/12\/2026: bỏ 1 giấy tờ\. Hồ sơ tiếp nhận trước/),
    ]);
  expect(await told('gd.tt', 'PROCEDURE_CHANGED')).toEqual([]);
  await runAt('2026-12-16T07:30:00+07:00');
  expect(await told('qu.minh', 'PROCEDURE_CHANGED')).toHaveLength(1);
  await runAt('2026-12-23T07:30:00+07:00');
  expect(await told('qu.minh', 'PROCEDURE_CHANGED')).toEqual([]);
});
