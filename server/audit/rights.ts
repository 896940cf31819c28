import { localDate } from '@motcua/rules/calendar';
import type { OfficerRole } from '@motcua/rules/authority';
import type { Reference } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** Who may look into the audit room, and how far: the whole province, or the units he answers for. */
export const OVERSIGHT = {
  /** Control office and inspection, everywhere. */
  province: ['CONTROL_OFFICER', 'INSPECTOR'],
  /** The ledger: who answers for a unit and those below it. */
  ledger: ['CENTRE_DIRECTOR', 'LEADER'],
  /** Findings: also the head who has to explain them. */
  findings: ['CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD'],
} as const satisfies Record<string, readonly OfficerRole[]>;

export const today = ({ reference, now }: Context): string => localDate(reference.current().calendar, now);

export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

export const holds = (caller: Caller, roles: readonly OfficerRole[]): boolean =>
  caller.posts.some((post) => post.roles.some((role) => roles.includes(role)));

/** @throws {Refusal} FORBIDDEN to anybody but the control office */
export function assertControlOffice(context: Context): Caller {
  const caller = signedIn(context);
  if (!holds(caller, ['CONTROL_OFFICER']))
    throw new Refusal('FORBIDDEN', 'Việc này của cơ quan kiểm soát thủ tục hành chính.');
  return caller;
}

/**
 * Units whose records the caller may see: null for all.
 *
 * @throws {Refusal} FORBIDDEN
 */
export function overseenUnits(context: Context, kind: 'ledger' | 'findings'): readonly string[] | null {
  const caller = signedIn(context);
  if (holds(caller, OVERSIGHT.province)) return null;
  const units = answersFor(context.reference.current(), caller, OVERSIGHT[kind]);
  if (units.length === 0)
    throw new Refusal('FORBIDDEN', 'Chỉ lãnh đạo đơn vị, cơ quan kiểm soát thủ tục và thanh tra được xem.');
  return units;
}

/** Units in which the caller holds one of the roles, with all below them. */
export function answersFor(held: Reference, caller: Caller, roles: readonly OfficerRole[]): string[] {
  const own = new Set(
    caller.posts
      .filter((post) => post.roles.some((role) => roles.includes(role)))
      .map((post) => post.unitKey),
  );
  const isBelow = (key: string | null): boolean =>
    key !== null && (own.has(key) || isBelow(held.units.get(key)?.parent ?? null));
  return own.size === 0 ? [] : [...held.units.keys()].filter(isBelow);
}

/** The control office of the province watches everybody; asking for one unit narrows what one may see. */
export function narrowed(
  units: readonly string[] | null,
  unit: string | undefined,
): readonly string[] | null {
  if (unit === undefined) return units;
  return units === null || units.includes(unit) ? [unit] : [];
}

/** @throws {Refusal} FORBIDDEN to anybody but control office and inspection */
export function assertSeesAll(context: Context): void {
  if (!holds(signedIn(context), OVERSIGHT.province))
    throw new Refusal('FORBIDDEN', 'Chỉ cơ quan kiểm soát thủ tục và thanh tra được xem.');
}
