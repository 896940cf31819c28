import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUARDIAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { DECISION, LEADER, ownMap } from './testing/maps.ts';

const VENDOR = 'v:cost="12"';
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function exported(given: { changeId?: string; versionId?: string } = {}): Promise<string> {
  const bytes = await here.as('qt.vu').exportProcess({ key: GUARDIAN, ...given });
  return Buffer.from(bytes as Uint8Array).toString();
}

/** A draft from a drawing in which another program wrote something of its own, and moved a step to 4321. */
async function imported() {
  const admin = here.as('qt.vu');
  const { id: changeId } = await admin.saveProcessDraft({ key: GUARDIAN, definition: ownMap() });
  const bpmn = (await exported({ changeId }))
    .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:v="http://vendor.example" ')
    .replace('<bpmn:userTask id="tham-dinh" ', `<bpmn:userTask id="tham-dinh" ${VENDOR} `)
    .replace(/(bpmnElement="tham-dinh">\s*<dc:Bounds x=")[\d.]+/u, '$14321');
  await admin.discardProcessDraft({ changeId });
  const { change } = await admin.importProcess({ key: GUARDIAN, bpmn });
  if (change === null) throw new Error('not imported');
  return change;
}

const renamed = (name: string) => ({
  ...ownMap(),
  steps: ownMap().steps.map((step) => (step.key === 'tham-dinh' ? { ...step, name } : step)),
});

test('what another program wrote and where it drew survives the table, the decision, and the next draft', async () => {
  const admin = here.as('qt.vu');
  const { id: changeId, revision } = await imported();
  const saved = await admin.saveProcessDraft({
    key: GUARDIAN,
    changeId,
    revision,
    definition: renamed('Thẩm định lại'),
  });
  await admin.proposeProcess({
    changeId,
    revision: saved.revision,
    validFrom: '2026-12-07',
    note: 'Xem rồi',
  });
  await here.as(LEADER).decideProcess({ changeId, approve: true, comment: '', decision: DECISION });
  const kept = (text: string, name: string) => {
    for (const part of [VENDOR, 'x="4321"', `name="${name}"`]) expect(text).toContain(part);
  };
  kept(await exported(), 'Thẩm định lại');
  const next = await admin.saveProcessDraft({ key: GUARDIAN, definition: renamed('Thẩm định kỹ') });
  kept(await exported({ changeId: next.id }), 'Thẩm định kỹ');
  await admin.discardProcessDraft({ changeId: next.id });
});

test('what is proposed is what was read and checked: a saving under way meanwhile is not proposed with it', async () => {
  const admin = here.as('qt.vu');
  const { id: changeId, revision } = await admin.saveProcessDraft({ key: GUARDIAN, definition: ownMap() });
  const saving = await here.database.owner.startTransaction().execute();
  await saving
    .updateTable('process_change')
    .set({ revision: revision + 1, content: JSON.stringify({ ...ownMap(), steps: [] }) })
    .where('id', '=', changeId)
    .execute();
  const proposing = refused(
    admin.proposeProcess({ changeId, revision, validFrom: '2026-12-14', note: 'Xem rồi' }),
    'MAP_CHANGED',
  );
  const waits = async () =>
    (
      await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        here.database.owner,
      )
    ).rows.length > 0;
  while (!(await waits())) await sleep(10);
  await saving.commit().execute();
  await proposing;
  await admin.discardProcessDraft({ changeId });
});
