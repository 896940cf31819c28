import { STATES } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertReadableOrHelped, actsAsOwn, helps, may, signedIn, wrongState } from './guard.ts';
import type { Loaded } from './load.ts';

/**
 * The applicant adds files while filling in or supplementing; an officer who has the dossier, until it is closed. Who is
 * only asked adds working papers beside his answer, as long as it is awaited, and never the applicant's own. The counter adds the
 * receipt its receiver has signed, when the result is handed over.
 */
export function assertTakesFiles(context: Context, loaded: Loaded, component: string | null): void {
  assertReadableOrHelped(context, loaded);
  const { dossier } = loaded;
  // whoever fills it in with the person at hand adds his papers, and the sheet he has signed
  if (dossier.state === 'DRAFT' && helps(context, loaded) !== null) return;
  if (actsAsOwn(loaded, signedIn(context), 'FILE')) {
    if (!['DRAFT', 'SUPPLEMENT_BEFORE_INTAKE', 'SUPPLEMENT_IN_PROCESS'].includes(dossier.state))
      throw wrongState(dossier.state);
    return;
  }
  const receipt =
    dossier.state === 'RETURNED' && component === null && may(signedIn(context), 'deliverResult', loaded);
  if (STATES[dossier.state].terminal && !receipt) throw wrongState(dossier.state);
  const serves = (unit: string): boolean => signedIn(context).posts.some((post) => post.unitKey === unit);
  if ([dossier.intake_unit, ...loaded.handlingUnits].some(serves)) return;
  const asked = loaded.open.some(({ unit_key }) => loaded.askedUnits.includes(unit_key) && serves(unit_key));
  if (!asked) throw new Refusal('FORBIDDEN', 'Chỉ đơn vị đang giải quyết hồ sơ được thêm tệp.');
  if (component !== null)
    throw new Refusal(
      'FORBIDDEN',
      'Cơ quan được hỏi thêm tệp làm việc kèm trả lời của mình, không thêm giấy tờ của người nộp. Bỏ chọn thành phần rồi tải lại.',
    );
}

/** The papers of the procedure take files from the caller now: what the screens draw their buttons from. */
export function takesPapers(context: Context, loaded: Loaded): boolean {
  try {
    assertTakesFiles(context, loaded, 'any of them');
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
