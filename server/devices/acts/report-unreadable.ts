import { dossierCode, documentNumber } from '@motcua/rules/codes';
import { regimeOn } from '@motcua/rules/regime';
import type { LeasedNumber } from '@motcua/contract/devices';
import { todayOf } from '../../catalogue/index.ts';
import { raise } from '../../deadlines/index.ts';
import { counterPaper } from '../../dossier/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { freeOf, heldBy } from '../blocks.ts';
import { deviceSpeaking, signedIn } from '../rights.ts';
import type { DeviceRow } from '../tables.ts';

/**
 * A device can no longer read one thing it has done: its place in the order is passed, so that what follows is heard; the
 * numbers on its paper are voided with record, never given again; the director is told, for somebody holds that paper.
 */
export const reportUnreadable: Act<'reportUnreadable'> = async (
  context,
  { deviceId, key, itemId, sequence, numbers },
) => {
  const { accountId } = signedIn(context);
  const { reference, now } = context;
  return inTransaction(context.db, async (tx) => {
    const device = await deviceSpeaking(context, tx, { deviceId, key });
    const brought = await tx
      .selectFrom('offline_item')
      .select('outcome')
      .where('id', '=', itemId)
      .where('device_id', '=', device.id)
      .executeTakeFirst();
    if (brought !== undefined || sequence <= device.last_sequence)
      return rememberReply(context, tx, { inSystem: brought !== undefined });
    if (sequence > device.last_sequence + 1)
      throw new Refusal(
        'OFFLINE_OUT_OF_ORDER',
        `Gửi mục thứ ${device.last_sequence + 1} của thiết bị trước, rồi gửi lại mục này.`,
      );
    const held = await heldBy(tx, [device.id]);
    const lost = numbers.filter(({ series, period, number }) =>
      held.some((one) => one.series === series && one.period === period && freeOf(one).includes(number)),
    );
    if (lost.length > 0)
      await tx
        .insertInto('number_void')
        .values(
          lost.map(({ series, period, number }) => ({
            device_id: device.id,
            unit_key: device.unit_key,
            series,
            period,
            first: number,
            last: number,
            reason: 'UNREADABLE' as const,
            comment: `Mục số ${sequence} của ${device.name}`,
            by_account: accountId,
            at: now,
          })),
        )
        .execute();
    await tx
      .updateTable('device')
      .set({ last_sequence: sequence, seen_at: now })
      .where('id', '=', device.id)
      .execute();
    await raise(tx, reference.current(), now, {
      kind: 'OFFLINE_UNREADABLE',
      level: 'CENTRE',
      subject: itemId,
      due: now,
      facts: { count: sequence, text: device.name, codes: asPrinted(context, device, lost) },
      to: { intakeUnit: device.unit_key, authority: device.unit_key },
    });
    return rememberReply(context, tx, { inSystem: false });
  });
};

/** The numbers as they stand on the paper. */
function asPrinted(context: Context, device: DeviceRow, numbers: readonly LeasedNumber[]): string {
  const { issuer, unitCode } = counterPaper(context, device.unit_key);
  const regime = regimeOn(todayOf(context.reference.current(), context.now));
  const printed = numbers.map(({ series, period, number }) =>
    series === 'DOSSIER'
      ? dossierCode({ regime, unitCode, date: period, sequence: number })
      : documentNumber(number, series, issuer),
  );
  return printed.length === 0 ? '–' : printed.join(', ');
}
