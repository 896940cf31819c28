import { PURPOSE_AT } from '@motcua/rules/access';
import {
  helpsAs,
  mayByAuthority,
  mayDo,
  officerReads,
  readingPost,
  shows,
  type DossierPlaces,
  type DossierReader,
  type Permission,
} from '@motcua/rules/authority';
import { localDate } from '@motcua/rules/calendar';
import {
  isUnsentState,
  offeredActs,
  STATES,
  statesAllowing,
  type DossierAct,
  type DossierState,
} from '@motcua/rules/dossier';
import type { RepresentedAct } from '@motcua/rules/representation';
import { noteAccess, type LooksAs } from '../audit/index.ts';
import { isOwnOneStop } from '../catalogue/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { representsIn } from './on-behalf.ts';
import { matterOf, type Loaded, type TaskRow } from './load.ts';
import { SYSTEM, SYSTEM_MAY } from './system.ts';

export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

/** The dossier with the units that have to do with it. */
type Places = Pick<Loaded, 'dossier' | 'process' | 'handlingUnits' | 'askedUnits' | 'returnUnit'>;

/**
 * The dossier is the caller's own: he is its owner, began it himself as a citizen, or represents today whoever it is about,
 * within his scope. What he filed for another he goes on reading when that has ended, and nothing more.
 *
 * @param act what he wants to do with it
 */
export function isOwn(
  { dossier }: Pick<Loaded, 'dossier'>,
  caller: Caller,
  act: RepresentedAct = 'FOLLOW',
): boolean {
  if (caller.kind === 'OFFICER') return false;
  const filed = dossier.agent_account === caller.accountId;
  if (!filed && [dossier.owner_account, dossier.created_by].includes(caller.accountId)) return true;
  return (filed && act === 'FOLLOW') || representsIn(dossier, caller, act);
}

/**
 * The same before an act of the applicant's.
 *
 * @throws {Refusal} NOT_REPRESENTED where he may read it for another, and not do this
 */
export function actsAsOwn(loaded: Pick<Loaded, 'dossier'>, caller: Caller, act: RepresentedAct): boolean {
  if (isOwn(loaded, caller, act)) return true;
  if (!isOwn(loaded, caller)) return false;
  throw new Refusal(
    'NOT_REPRESENTED',
    'Bạn không còn thay mặt người có hồ sơ này, hoặc việc này ngoài phạm vi được giao. Người có hồ sơ tự làm, hoặc ủy quyền lại trong mục “Thay mặt người khác”.',
  );
}

/** What a citizen has begun and not sent is nobody else's to see. */
const isUnsent = ({ dossier }: Pick<Loaded, 'dossier'>): boolean =>
  isUnsentState(dossier.state) &&
  (dossier.created_by === dossier.owner_account ||
    dossier.agent_account !== null ||
    dossier.helper_account !== null);

/**
 * The caller fills it in together with the person at hand, or has sent it today; with the post by which he helps that ends too.
 * A post clerk goes on only with what he began today; the person himself may still confirm it later.
 *
 * @returns as what he does; null: he does not
 */
export function helps(
  { caller, reference, now }: Context,
  { dossier }: Pick<Loaded, 'dossier'>,
): LooksAs | null {
  const { helper_account, helper_unit: unit, created_at, submitted_at, state } = dossier;
  if (caller === null || helper_account !== caller.accountId || unit === null) return null;
  const { calendar } = reference.current();
  const role = helpsAs(caller.posts, unit);
  const isToday = (at: Date): boolean => localDate(calendar, at) === localDate(calendar, now);
  const open =
    submitted_at === null
      ? state === 'DRAFT' && (role === 'COUNTER_OFFICER' || isToday(created_at))
      : isToday(submitted_at);
  return role === null || !open ? null : { unit, role, purpose: 'ASSISTANCE' };
}

interface KeptFile {
  id: string;
  component: string | null;
  uploaded_by: string;
}

/** Of the files each reader sees what the table of parts shows him; officers' working papers stay inside. */
export function maySeeFile(context: Context, loaded: Places, file: KeptFile): boolean {
  const reader = readerOf(context, loaded);
  const { result, state } = loaded.dossier;
  if (file.id === result?.fileId) return shows('RESULT', reader);
  if (file.uploaded_by === signedIn(context).accountId && shows('OWN_FILES', reader))
    return reader !== 'INTAKE_ELSEWHERE' || state === 'SUPPLEMENT_IN_PROCESS';
  return shows(file.component === null ? 'WORKING_FILES' : 'COMPONENT_FILES', reader);
}

/** As whom the caller, who may read the dossier, meets it. */
export function readerOf(context: Context, loaded: Places): DossierReader {
  const caller = signedIn(context);
  if (helps(context, loaded) !== null && !may(caller, 'readDossier', loaded)) return 'HELPER';
  if (isOwn(loaded, caller)) return isOwn(loaded, caller, 'RECEIVE') ? 'APPLICANT' : 'AGENT';
  if (caller.accountId === SYSTEM.accountId) return 'OFFICER';
  if (mayByAuthority('readDossier', caller.held, matterOf(loaded, undefined), loaded.handlingUnits))
    return 'OFFICER';
  return officerReads(caller.posts, placesOf(loaded), { givenAway: isGivenAway(context, loaded) });
}

/** Accepted for an authority the one-stop unit does not belong to, and gone there: its papers where they travel, else its data. */
function isGivenAway({ reference }: Context, { dossier }: Pick<Loaded, 'dossier'>): boolean {
  const { accepted_at, transfer_due_at, transferred_at, intake_unit, authority } = dossier;
  const gone = accepted_at !== null && (transfer_due_at === null || transferred_at !== null);
  return gone && !isOwnOneStop(reference.current(), intake_unit, authority);
}

const placesOf = ({ dossier, handlingUnits, askedUnits, returnUnit }: Places): DossierPlaces => ({
  intakeUnit: dossier.intake_unit,
  handlingUnits,
  askedUnits,
  returnUnit,
});

/** What is written among officers, whole: not for a unit that only took the dossier in. */
export function assertSeesInside(context: Context, loaded: Places): void {
  if (readerOf(context, loaded) !== 'INTAKE_ELSEWHERE') return;
  throw new Refusal(
    'FORBIDDEN',
    'Hồ sơ đã chuyển cơ quan giải quyết. Nơi tiếp nhận xem được tình trạng, thời hạn, phiếu đã cấp và kết quả; cần biết thêm thì liên hệ cơ quan giải quyết.',
  );
}

export function may(caller: Caller, permission: Permission, loaded: Places, task?: TaskRow): boolean {
  if (isUnsent(loaded)) return false;
  if (caller.accountId === SYSTEM.accountId) return SYSTEM_MAY.includes(permission);
  const byPost = mayDo(permission, caller.posts, {
    ...placesOf(loaded),
    ...(task === undefined ? {} : { task: { unitKey: task.unit_key, role: task.role } }),
  });
  const units = task === undefined ? loaded.handlingUnits : [task.unit_key];
  return byPost || mayByAuthority(permission, caller.held, matterOf(loaded, task), units);
}

/** Reading is a right too: his own, or through a post at a unit that has it. A stranger is told it does not exist. */
export function assertReadable(context: Context, loaded: Places): void {
  const caller = signedIn(context);
  if (!isOwn(loaded, caller) && !may(caller, 'readDossier', loaded))
    throw new Refusal('NOT_FOUND', 'Không có hồ sơ này, hoặc bạn không được xem.');
}

/** The same for what whoever fills it in with the person at hand has to see: the dossier itself, its files and papers. */
export function assertReadableOrHelped(context: Context, loaded: Places): void {
  if (helps(context, loaded) === null) assertReadable(context, loaded);
}

/** Readable, and it is kept that an officer reads it. */
export async function assertReadableNoted(context: Context, loaded: Loaded): Promise<void> {
  assertReadable(context, loaded);
  await noteLook(context, loaded);
}

/** Keeps that an officer reads the dossier, as whom and for what; beside what he reads, so that nobody waits for it. */
export async function noteLook(context: Context, loaded: Places): Promise<void> {
  const as = helps(context, loaded) ?? looksAs(signedIn(context), loaded);
  if (as !== null) await noteAccess(context, [loaded.dossier.id], as);
}

/** Null: not an officer, or the system itself, which has no post. Who was given an authority reads for what he decides. */
function looksAs({ kind, posts }: Caller, loaded: Places): LooksAs | null {
  if (kind !== 'OFFICER') return null;
  const by = readingPost(posts, placesOf(loaded));
  if (by !== null) return { unit: by.unitKey, role: by.role, purpose: PURPOSE_AT[by.at] };
  const [post] = posts;
  const role = post?.roles[0];
  return post === undefined || role === undefined ? null : { unit: post.unitKey, role, purpose: 'HANDLING' };
}

export function assertMay(context: Context, permission: Permission, loaded: Loaded, task?: TaskRow): void {
  assertReadable(context, loaded);
  if (may(signedIn(context), permission, loaded, task)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Việc này thuộc chức danh hoặc đơn vị khác. Nếu được giao thay, đề nghị lãnh đạo phân công trong hệ thống.',
  );
}

/** A draft is filled in by whom it belongs to, or by the counter before which its applicant stands. */
export function assertFillsIn(context: Context, loaded: Loaded): void {
  if (helps(context, loaded) === null && !actsAsOwn(loaded, signedIn(context), 'FILE'))
    assertMay(context, 'updateDraft', loaded);
  assertAllowed(loaded, 'updateDraft');
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
    allowed: offeredActs(state),
  });
}

/** Nobody takes back what has been decided: a result, or its signature, is there (TT 03/2025 Đ.7). */
export function assertUndecided(loaded: Loaded, act: 'withdrawDossier' | 'stopDossier'): void {
  const { state } = loaded.dossier;
  if (['ISSUING', 'RESULT_READY', 'REFUSED_AFTER_APPRAISAL'].includes(state))
    throw new Refusal('WRONG_STATE', {
      detail:
        'Đã có quyết định giải quyết nên không dừng, không rút hồ sơ được nữa. Khi có kết quả, bộ phận một cửa sẽ thông báo.',
      allowed: offeredActs(state),
    });
  assertAllowed(loaded, act);
}

/** A change of the clock needs two people. */
export function assertSecondPerson(context: Context, firstAccount: string | null): void {
  if (signedIn(context).accountId !== firstAccount) return;
  throw new Refusal('SECOND_PERSON', 'Bạn là người đề xuất, nên người khác có thẩm quyền phải duyệt.');
}
