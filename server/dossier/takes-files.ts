import { STATES } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertReadable, isOwn, signedIn, wrongState } from './guard.ts';
import type { Loaded } from './load.ts';

/** The applicant adds files while filling in or supplementing; an officer who has the dossier, until it is closed. */
export function assertTakesFiles(context: Context, loaded: Loaded): void {
  assertReadable(context, loaded);
  const { dossier } = loaded;
  if (isOwn(loaded, signedIn(context))) {
    if (!['DRAFT', 'SUPPLEMENT_BEFORE_INTAKE', 'SUPPLEMENT_IN_PROCESS'].includes(dossier.state))
      throw wrongState(dossier.state);
    return;
  }
  if (STATES[dossier.state].terminal) throw wrongState(dossier.state);
  const places = [dossier.intake_unit, ...loaded.handlingUnits, ...loaded.askedUnits];
  if (!signedIn(context).posts.some((post) => places.includes(post.unitKey)))
    throw new Refusal('FORBIDDEN', 'Chỉ đơn vị đang giải quyết hồ sơ được thêm tệp.');
}
