import type { OfflineItem, OfflineResult } from '@motcua/contract/devices';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { replayAcceptance, replayGuidance, replayRefusal } from '../dossier/index.ts';
import { callerAt } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { withoutKey } from '../platform/idempotency.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { conditionsFor, keepConditions } from './conditions.ts';
import { tellOfficers } from './tell.ts';
import { duplicatesOf } from './duplicates.ts';
import { kindOf } from './item.ts';
import type { Done } from './moment.ts';
import { assertNumbers } from './printed.ts';
import { feeNote, remarksOf, type Said } from './remarks.ts';
import type { DeviceRow } from './tables.ts';

export interface Taking {
  device: DeviceRow;
  item: OfflineItem;
  done: Done;
  /** Who did it. */
  officer: string;
  /** A person let in what had been put aside. */
  admitted: boolean;
}

/**
 * Does an item again by the acts of the counter, as its officer, at its own moment and with the numbers on its papers; then
 * tells whoever has to look at it.
 *
 * @throws {Refusal} of the numbers, the moment or the acts; nothing of it may then be written
 */
export async function takeOver(context: Context, tx: Tx, taking: Taking): Promise<OfflineResult> {
  const { device, item, done, officer, admitted } = taking;
  if (done.fault !== undefined && !admitted) throw done.fault;
  await assertNumbers(tx, device, item, admitted);
  const { calendar } = context.reference.current();
  const caller = await callerAt(tx, officer, done.at, localDate(calendar, done.at));
  if (caller === null)
    throw new Refusal(
      'FORBIDDEN',
      'Tài khoản của người đã làm mục này đã đóng. Nhập lại tại quầy bằng tài khoản khác.',
    );
  const conditions = await conditionsFor(context, tx, item, done.at);
  const said = remarksOf(context, item, done, { admitted, conditions });
  const inside = { ...withoutKey(context), db: tx, caller };
  const receipt = await replay(inside, device, item, {
    at: done.at,
    device: device.name,
    note: [feeNote(item), ...said.map(({ vi }) => vi)].filter((part) => part !== '').join(' '),
  });
  said.push(...dueRemark(item, receipt));
  const others = item.acceptance === undefined ? [] : await duplicatesOf(tx, item, receipt.dossierId);
  if (others.length > 0) said.push({ remark: 'DUPLICATE', vi: '', en: '' });
  await keepConditions(
    context,
    tx,
    device,
    { dossierId: receipt.dossierId, code: receipt.code ?? receipt.submissionCode },
    { at: done.at, conditions },
  );
  await tellOfficers(context, tx, { device, done, receipt, said, others });
  return {
    itemId: item.itemId,
    sequence: item.sequence,
    kind: kindOf(item),
    outcome: 'MERGED',
    receipt,
    at: isoInstant(calendar, done.at),
    due: receipt.dueAt,
    printedDue: item.acceptance?.printedDue ?? null,
    remarks: [...new Set(said.map(({ remark }) => remark))],
    reason: null,
  };
}

function replay(
  context: Context,
  { unit_key: unit }: DeviceRow,
  item: OfflineItem,
  done: { at: Date; device: string; note: string },
): Promise<DossierReceipt> {
  switch (kindOf(item)) {
    case 'ACCEPTANCE': {
      const { code, receipt, printedDue } = item.acceptance ?? fault(item);
      return replayAcceptance(context, unit, item, {
        ...done,
        code: { date: code.period, number: code.number },
        receipt: receipt?.number ?? null,
        printedDue: printedDue === null ? null : new Date(printedDue),
      });
    }
    case 'GUIDANCE':
      return replayGuidance(context, unit, item, { ...done, number: item.guidance?.number?.number ?? null });
    case 'REFUSAL':
      return replayRefusal(context, unit, item, { ...done, number: item.refusal?.number?.number ?? null });
  }
}

function fault({ itemId }: OfflineItem): never {
  throw new Error(`item ${itemId} is no acceptance`);
}

/** The applicant holds one date, the rules give another: both are kept, and an officer is told. */
function dueRemark({ acceptance }: OfflineItem, { dueAt }: DossierReceipt): Said[] {
  const printed = acceptance?.printedDue ?? null;
  if (printed === null || dueAt === null || Date.parse(printed) === Date.parse(dueAt)) return [];
  const earlier = Date.parse(printed) < Date.parse(dueAt);
  return [
    {
      remark: 'DUE_DIFFERS',
      vi: earlier
        ? 'Phiếu đã in hẹn trả sớm hơn quy định: giữ đúng hẹn đã in.'
        : 'Phiếu đã in hẹn trả muộn hơn quy định: trả theo hạn quy định và báo người nộp.',
      en: earlier
        ? 'The printed due date is earlier than the rules give: keep it.'
        : 'The printed due date is later than the rules give: keep the lawful one and tell the applicant.',
    },
  ];
}
