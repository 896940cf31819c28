import { randomUUID } from 'node:crypto';
import type { Input, Output } from '@motcua/contract/operations';
import { isLocalDate } from '@motcua/rules/calendar';
import type { MigrationObstacle } from '@motcua/rules/process';
import { todayOf } from '../../catalogue/index.ts';
import {
  applyProcessMoves,
  findProcessMoves,
  type ProcessMove,
  type TargetVersion,
} from '../../dossier/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertMayDecide } from '../guard.ts';
import { versionOn, versionsOf, type MapVersion } from '../maps.ts';

const MOST_ITEMS = 200;

/** A dossier keeps the map of its acceptance unless a decision moves it; the dry run says first where each would stand. */
export const migrateDossiers: Act<'migrateDossiers'> = async (context, input) => {
  const { db, reference, now } = context;
  const { key, dryRun } = input;
  const { accountId } = await assertMayDecide(context, key);
  const today = todayOf(reference.current(), now);
  const to = versionOn(await versionsOf(db, key), today);
  if (to === undefined)
    throw new Refusal('MAP_STATE', 'Bản đồ này chưa có phiên bản nào có hiệu lực để chuyển hồ sơ sang.');
  if (dryRun) return replyOf(to, await findProcessMoves(db, to), false);
  const order = orderOf(input, today);
  return inTransaction(db, async (tx) => {
    const moves = await findProcessMoves(tx, to);
    const moving = moves.filter(canMove);
    if (moving.length === 0)
      throw new Refusal('MAP_STATE', 'Không có hồ sơ nào chuyển được sang phiên bản đang có hiệu lực.');
    await applyProcessMoves(context, tx, to, moving, { number: order.number, reason: order.reason });
    await keep(context, tx, {
      to,
      order,
      accountId,
      moved: moving.length,
      stayed: moves.length - moving.length,
    });
    return rememberReply(context, tx, replyOf(to, moves, true));
  });
};

interface Order {
  number: string;
  date: string;
  reason: string;
}

/** @throws {Refusal} INVALID_INPUT */
function orderOf({ reason = '', decision }: Input<'migrateDossiers'>, today: string): Order {
  if (reason.trim() !== '' && decision !== undefined && isLocalDate(decision.date) && decision.date <= today)
    return { ...decision, reason: reason.trim() };
  throw new Refusal('INVALID_INPUT', {
    detail:
      'Chuyển hồ sơ đang giải quyết phải có quyết định: ghi số, ngày quyết định (không sau hôm nay) và lý do.',
    fields: [{ field: 'decision', message: 'Cần số, ngày quyết định và lý do' }],
  });
}

interface Kept {
  to: MapVersion;
  order: Order;
  accountId: string;
  moved: number;
  stayed: number;
}

const keep = ({ now }: Context, tx: Tx, { to, order, accountId, moved, stayed }: Kept) =>
  tx
    .insertInto('process_migration')
    .values({
      id: randomUUID(),
      version_id: to.id,
      reason: order.reason,
      decision_number: order.number,
      decision_date: order.date,
      decided_by: accountId,
      decided_at: now,
      moved,
      stayed,
    })
    .execute();

const canMove = ({ stand }: ProcessMove): boolean => 'tokens' in stand;

function replyOf(
  to: TargetVersion & { valid_from: string },
  moves: readonly ProcessMove[],
  applied: boolean,
): Output<'migrateDossiers'> {
  const staying = moves.filter((move) => !canMove(move));
  const moving = moves.filter(canMove);
  return {
    validFrom: to.valid_from,
    moves: moving.length,
    stays: staying.length,
    items: [...staying, ...moving].slice(0, MOST_ITEMS).map((move) => itemOf(to, move)),
    applied,
  };
}

function itemOf(
  { content }: TargetVersion,
  { dossierId, code, from, steps, stand }: ProcessMove,
): Output<'migrateDossiers'>['items'][number] {
  const told = { dossierId, code, from, steps };
  if ('obstacle' in stand)
    return { ...told, after: [], obstacle: OBSTACLES[stand.obstacle](nameOf(stand.step, steps)) };
  const after = content.steps.filter(({ key }) => stand.tokens.includes(key)).map(({ name }) => name);
  return { ...told, after, obstacle: null };
}

/** The step as its dossier knows it; where several are open they are all told. */
const nameOf = (step: string, names: readonly string[]): string =>
  names.length === 0 ? step : names.join(', ');

const OBSTACLES = {
  STEP_GONE: (step) => ({
    vi: `Bước đang làm (${step}) không còn trong bản mới. Làm xong bước này rồi chuyển.`,
    en: `The step under way (${step}) is not in the new version. Finish it, then move the dossier.`,
  }),
  STEP_OTHER: (step) => ({
    vi: `Bước đang làm (${step}) do người hoặc đơn vị khác làm trong bản mới. Làm xong bước này rồi chuyển.`,
    en: `The step under way (${step}) is somebody else’s in the new version. Finish it, then move the dossier.`,
  }),
  NO_STAND: (step) => ({
    vi: `Bản mới không có chỗ cho hồ sơ đang ở: ${step}. Hồ sơ theo bản cũ đến khi xong nhánh đang làm.`,
    en: `The new version has no such standing: ${step}. The dossier follows the old one until its branch is done.`,
  }),
  TOO_INTRICATE: (step) => ({
    vi: `Bản mới có quá nhiều nhánh nên không xác định được chỗ cho hồ sơ đang ở: ${step}. Hồ sơ theo bản cũ; gộp bớt nhánh của bản mới rồi chuyển.`,
    en: `The new version has so many branches that no standing can be made sure of: ${step}. The dossier follows the old one; merge branches of the new version, then move it.`,
  }),
} as const satisfies Record<MigrationObstacle, (step: string) => { vi: string; en: string }>;
