import type { ProcessType } from '@motcua/contract/process';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Db } from '../platform/database.ts';
import { proceduresOn, versionOn, type FollowingProcedure, type MapVersion } from './maps.ts';

/** A map with all its versions, and the procedures that follow it on the day asked for. */
export interface LibraryMap {
  key: string;
  /** Newest first. */
  versions: MapVersion[];
  inForce: MapVersion | undefined;
  procedures: FollowingProcedure[];
  /** The procedure whose own map it is. */
  own: FollowingProcedure | undefined;
}

/** Every map there is or was, and what each procedure in force follows: its own map, else the one its version names. */
export async function libraryOn(db: Db, date: string): Promise<LibraryMap[]> {
  const [rows, procedures] = await Promise.all([
    db.selectFrom('process_version').selectAll().orderBy('key').orderBy('valid_from', 'desc').execute(),
    proceduresOn(db, date).orderBy('code').orderBy('valid_from', 'desc').execute(),
  ]);
  const versions = Map.groupBy(rows, ({ key }) => key);
  const inForce = new Map([...versions].map(([key, of]) => [key, versionOn(of, date)]));
  const current = new Map(procedures.toReversed().map((one) => [one.code, one]));
  const followers = Map.groupBy([...current.values()].toReversed(), ({ code, content }) =>
    inForce.get(code) === undefined ? content.process : code,
  );
  return [...versions].map(([key, of]) => ({
    key,
    versions: of,
    inForce: inForce.get(key),
    procedures: followers.get(key) ?? [],
    own: current.get(key),
  }));
}

/** Units of one agency and the one-stop units in front of it. */
const ONE_AGENCY: readonly string[] = ['INTAKE', 'AUTHORITY', 'RECEIVING'];

/** A map is inter-agency (liên thông) where a step is another agency's, or waits for one outside (NĐ 61/2018 Đ.3, Đ.19). */
export const typeOf = ({ steps }: ProcessDefinition): ProcessType =>
  steps.every(({ unit, kind }) => ONE_AGENCY.includes(unit) && kind !== 'EXTERNAL' && kind !== 'PART')
    ? 'ORDINARY'
    : 'INTER_AGENCY';

/** Part of the procedures that shall have a map of their level's decision (đề án của tỉnh: 50 % thông thường, 100 % liên thông). */
const TARGETS = { ORDINARY: 0.5, INTER_AGENCY: 1 } as const satisfies Record<ProcessType, number>;

export interface Coverage {
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  type: ProcessType;
  total: number;
  decided: number;
  target: number;
}

/** How many procedures in force of each level follow a map that a decision has approved. */
export function coverageOf(maps: readonly LibraryMap[]): Coverage[] {
  const counts = new Map<string, Coverage>();
  for (const { inForce, procedures } of maps) {
    if (inForce === undefined) continue;
    const type = typeOf(inForce.content);
    for (const { levels } of procedures)
      for (const level of levels as Coverage['level'][]) {
        const key = `${level} ${type}`;
        const count = counts.get(key) ?? { level, type, total: 0, decided: 0, target: TARGETS[type] };
        count.total += 1;
        if (inForce.decision_number !== null) count.decided += 1;
        counts.set(key, count);
      }
  }
  const order = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
  return [...counts.values()].toSorted(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || (a.type < b.type ? 1 : -1),
  );
}
