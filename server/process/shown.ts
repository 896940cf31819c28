import type { ProcessDefinition } from '@motcua/rules/process';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { getProcessChange, type ProcessChangeRow } from './changes.ts';
import { versionOn, versionsOf } from './maps.ts';

export interface Shown {
  definition: ProcessDefinition;
  /** BPMN text it was imported or drawn as. */
  bpmn: string | null;
  /** Day on which it is, was or is to be in force. */
  date: string;
  versionId: string | null;
  change: ProcessChangeRow | null;
}

interface Asked {
  key: string;
  versionId?: string | undefined;
  changeId?: string | undefined;
}

/**
 * The map that is looked at: the change or version named, else the version in force.
 *
 * @throws {Refusal} NOT_FOUND where the one named is none of this map
 */
export async function shownOf(
  db: Db,
  { key, versionId, changeId }: Asked,
  today: string,
): Promise<Shown | undefined> {
  if (changeId !== undefined) {
    const change = await getProcessChange(db, changeId);
    if (change.key !== key) throw unknown();
    const { content: definition, bpmn, version_id, valid_from } = change;
    return { definition, bpmn, date: valid_from ?? today, versionId: version_id, change };
  }
  const versions = await versionsOf(db, key);
  const version =
    versionId === undefined ? versionOn(versions, today) : versions.find(({ id }) => id === versionId);
  if (version === undefined && versionId !== undefined) throw unknown();
  return version === undefined
    ? undefined
    : {
        definition: version.content,
        bpmn: await drawnAs(db, version.id),
        date: version.valid_from,
        versionId: version.id,
        change: null,
      };
}

/** The text of the change that became a version. */
async function drawnAs(db: Db, versionId: string): Promise<string | null> {
  const change = await db
    .selectFrom('process_change')
    .select('bpmn')
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return change?.bpmn ?? null;
}

const unknown = (): Refusal =>
  new Refusal('NOT_FOUND', 'Bản đồ này không có phiên bản hay bản nháp ấy. Mở lại từ thư viện quy trình.');
