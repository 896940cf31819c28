import type { AlertLevel } from '@motcua/contract/deadlines';
import type { OfficerRole } from '@motcua/rules/authority';
import { officersOf, inForce, type Reference } from '../organisation/index.ts';
import type { Tx } from '../platform/transaction.ts';

/** Where an alert goes: to a person, or to whoever holds one of the roles in the unit. */
export interface Addressee {
  unit_key: string;
  account_id: string | null;
  roles: OfficerRole[];
}

/** Places and work of a dossier from which the people who answer for it follow. */
export interface Places {
  intakeUnit: string;
  authority: string;
  task?: { unitKey: string; role: string; accountId: string | null } | undefined;
}

export const HEAD_ROLES = ['DIVISION_HEAD', 'LEADER'] as const satisfies readonly OfficerRole[];

/**
 * Who is told at a level. Where nobody holds the office the alert goes on upwards: from the owner to the heads of the
 * authority, to the director of the one-stop, of the centres above it, and at last to the control office of the province.
 */
export async function addresseeOf(
  tx: Tx,
  held: Reference,
  date: string,
  level: AlertLevel,
  places: Places,
): Promise<Addressee> {
  if (level === 'OWNER' && places.task?.accountId) {
    return { unit_key: places.task.unitKey, account_id: places.task.accountId, roles: [] };
  }
  for (const rung of ladder(held, date, level, places))
    for (const role of rung.roles)
      if ((await officersOf(tx, { unit: rung.unit, role, date })).length > 0)
        return { unit_key: rung.unit, account_id: null, roles: [...rung.roles] };
  return controlOffice(tx, date, places.intakeUnit);
}

interface Rung {
  unit: string;
  roles: readonly OfficerRole[];
}

function ladder(
  held: Reference,
  date: string,
  level: AlertLevel,
  { intakeUnit, authority, task }: Places,
): Rung[] {
  const owner: Rung[] = task === undefined ? [] : [{ unit: task.unitKey, roles: [task.role as OfficerRole] }];
  const head: Rung[] = [{ unit: authority, roles: HEAD_ROLES }];
  const centre = centresFrom(held, date, intakeUnit).map((unit): Rung => ({
    unit,
    roles: ['CENTRE_DIRECTOR'],
  }));
  switch (level) {
    case 'OWNER':
      return [...owner, ...head, ...centre];
    case 'HEAD':
      return [...head, ...centre];
    case 'CENTRE':
      return centre;
  }
}

/** The one-stop unit and the centres of the committees above it: ward, district, province. */
function centresFrom(held: Reference, date: string, intakeUnit: string): string[] {
  const found = [intakeUnit];
  for (
    let key = held.units.get(intakeUnit)?.parent ?? null;
    key !== null;
    key = held.units.get(key)?.parent ?? null
  )
    for (const unit of held.units.values())
      if (unit.kind === 'ONE_STOP' && unit.parent === key && unit.key !== intakeUnit && inForce(unit, date))
        found.push(unit.key);
  return found;
}

/** The office that controls procedures in the province (kiểm soát thủ tục hành chính); where nobody holds it, the unit given. */
export async function controlOffice(tx: Tx, date: string, otherwise: string): Promise<Addressee> {
  const row = await tx
    .selectFrom('post')
    .select('unit_key')
    .where((eb) => eb(eb.val('CONTROL_OFFICER'), '=', eb.fn.any('post.roles')))
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('unit_key')
    .executeTakeFirst();
  return { unit_key: row?.unit_key ?? otherwise, account_id: null, roles: ['CONTROL_OFFICER'] };
}
