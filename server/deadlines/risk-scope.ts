import { RIGHTS, type Right } from '@motcua/rules/authority';
import type { Caller } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** Units whose dossiers somebody may read: those taken in there, those handled there. */
export interface Scope {
  intake: string[];
  handling: string[];
}

/** From the table of rights: what a caller may read dossier by dossier he may also see in a list. */
export function scopeOf({ posts }: Caller, unit: string | undefined): Scope {
  const grants: readonly Right[] = RIGHTS.readDossier;
  const at = (place: Right['at']): string[] =>
    posts
      .filter((post) =>
        grants.some(
          (grant) =>
            grant.at === place &&
            grant.roles !== 'STEP' &&
            grant.roles.some((role) => post.roles.includes(role)),
        ),
      )
      .map((post) => post.unitKey);
  const own: Scope = { intake: at('INTAKE'), handling: at('HANDLING') };
  if (unit === undefined) return own;
  if (at('ANYWHERE').length > 0) return { intake: [unit], handling: [unit] };
  const scope = {
    intake: own.intake.filter((key) => key === unit),
    handling: own.handling.filter((key) => key === unit),
  };
  if (scope.intake.length + scope.handling.length > 0) return scope;
  throw new Refusal('FORBIDDEN', 'Chỉ xem được rủi ro hạn của đơn vị mình.');
}
