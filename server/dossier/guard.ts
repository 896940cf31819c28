import { mayDo, type Permission } from '@motcua/rules/authority';
import {
  allowedActs,
  STATES,
  statesAllowing,
  type DossierAct,
  type DossierState,
} from '@motcua/rules/dossier';
import { noteAccess } from '../audit/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded, TaskRow } from './load.ts';
import { SYSTEM, SYSTEM_MAY } from './system.ts';

export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

/** The dossier with the units that have to do with it. */
type Places = Pick<Loaded, 'dossier' | 'handlingUnits' | 'askedUnits'>;

/** The dossier is the caller's own: he is its owner, or began it himself as a citizen. */
export function isOwn({ dossier }: Pick<Loaded, 'dossier'>, caller: Caller): boolean {
  return (
    caller.kind !== 'OFFICER' &&
    (dossier.owner_account === caller.accountId || dossier.created_by === caller.accountId)
  );
}

/** What a citizen has begun and not sent is nobody else's to see. */
const isUnsent = ({ dossier }: Pick<Loaded, 'dossier'>): boolean =>
  dossier.state === 'DRAFT' && dossier.created_by === dossier.owner_account;

interface KeptFile {
  id: string;
  component: string | null;
  uploaded_by: string;
}

/** Of the files of his dossier an applicant sees his own, those of its components, and the result; officers' working papers stay inside. */
export function maySeeFile(context: Context, { dossier }: Pick<Loaded, 'dossier'>, file: KeptFile): boolean {
  const caller = signedIn(context);
  if (!isOwn({ dossier }, caller)) return true;
  return (
    file.component !== null || file.uploaded_by === caller.accountId || file.id === dossier.result?.fileId
  );
}

export function may(caller: Caller, permission: Permission, loaded: Places, task?: TaskRow): boolean {
  if (isUnsent(loaded)) return false;
  if (caller.accountId === SYSTEM.accountId) return SYSTEM_MAY.includes(permission);
  return mayDo(permission, caller.posts, {
    intakeUnit: loaded.dossier.intake_unit,
    handlingUnits: loaded.handlingUnits,
    askedUnits: loaded.askedUnits,
    ...(task === undefined ? {} : { task: { unitKey: task.unit_key, role: task.role } }),
  });
}

/** Reading is a right too: his own, or through a post at a unit that has it. A stranger is told it does not exist. */
export function assertReadable(context: Context, loaded: Places): void {
  const caller = signedIn(context);
  if (!isOwn(loaded, caller) && !may(caller, 'readDossier', loaded))
    throw new Refusal('NOT_FOUND', 'Không có hồ sơ này, hoặc bạn không được xem.');
}

/** Readable, and kept where it is read by somebody none of whose units has the dossier. */
export async function assertReadableNoted(context: Context, loaded: Loaded): Promise<void> {
  assertReadable(context, loaded);
  if (readsFromOutside(signedIn(context), loaded)) await noteAccess(context, loaded.dossier.id);
}

/** He reads what none of his units has: control and inspection may, and it is kept that they did. */
const readsFromOutside = (caller: Caller, loaded: Places): boolean =>
  !isOwn(loaded, caller) &&
  !caller.posts.some((post) =>
    [loaded.dossier.intake_unit, ...loaded.handlingUnits, ...loaded.askedUnits].includes(post.unitKey),
  );

export function assertMay(context: Context, permission: Permission, loaded: Loaded, task?: TaskRow): void {
  assertReadable(context, loaded);
  if (may(signedIn(context), permission, loaded, task)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Việc này thuộc chức danh hoặc đơn vị khác. Nếu được giao thay, đề nghị lãnh đạo phân công trong hệ thống.',
  );
}

/** A step belongs to one person at a time; whoever holds the post may take one nobody has. */
export function assertHolds(context: Context, task: TaskRow): void {
  if (task.account_id === null || task.account_id === signedIn(context).accountId) return;
  throw new Refusal('NOT_YOUR_TASK', 'Bước này đang do người khác giữ. Đề nghị lãnh đạo giao lại nếu cần.');
}

export function assertAllowed({ dossier }: Loaded, act: DossierAct): void {
  if (statesAllowing(act).includes(dossier.state)) return;
  throw wrongState(dossier.state);
}

export function wrongState(state: DossierState): Refusal {
  return new Refusal('WRONG_STATE', {
    detail: `Hồ sơ đang ở trạng thái “${STATES[state].vi}”. Tải lại trang để thấy việc làm được.`,
    allowed: allowedActs(state),
  });
}

/** Nobody takes back what has been decided: a result, or its signature, is there (TT 03/2025 Đ.7). */
export function assertUndecided(loaded: Loaded, act: 'withdrawDossier' | 'stopDossier'): void {
  const { state } = loaded.dossier;
  if (['ISSUING', 'RESULT_READY', 'REFUSED_AFTER_APPRAISAL'].includes(state))
    throw new Refusal('WRONG_STATE', {
      detail:
        'Đã có quyết định giải quyết nên không dừng, không rút hồ sơ được nữa. Khi có kết quả, bộ phận một cửa sẽ thông báo.',
      allowed: allowedActs(state),
    });
  assertAllowed(loaded, act);
}

/** A change of the clock needs two people. */
export function assertSecondPerson(context: Context, firstAccount: string | null): void {
  if (signedIn(context).accountId !== firstAccount) return;
  throw new Refusal('SECOND_PERSON', 'Bạn là người đề xuất, nên người khác có thẩm quyền phải duyệt.');
}
