import { randomBytes } from 'node:crypto';
import type { OfflineItem } from '@motcua/contract/devices';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { parseSubmissionCode, submissionCode } from '@motcua/rules/codes';
import { regimeOn } from '@motcua/rules/regime';
import { todayOf } from '../catalogue/index.ts';
import { getUnit } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { accept, type OfflineAcceptance } from './acts/accept.ts';
import { begin } from './acts/create-draft.ts';
import { guide } from './acts/record-guidance.ts';
import { refuse } from './acts/refuse.ts';
import { updateDraft } from './acts/update-draft.ts';
import { ISSUER, unitCodeOf, unitHeader } from './slips.ts';
import type { TakenOver } from './taken-over.ts';

/**
 * What was done at a counter without network, done again by the same acts under the rules of its own moment. Everything is
 * written in the caller's transaction; the reply is remembered by the caller.
 *
 * @throws {Refusal} whatever the acts refuse
 */
export async function replayAcceptance(
  context: Context,
  unit: string,
  item: OfflineItem,
  offline: OfflineAcceptance,
): Promise<DossierReceipt> {
  const { acceptance } = item;
  if (acceptance === undefined) throw new Error(`item ${item.itemId} is no acceptance`);
  const dossierId = await draft(context, unit, item, offline);
  const { received, note, feeFacts } = acceptance;
  return accept(
    context,
    {
      dossierId,
      received,
      receipt: acceptance.receipt !== undefined,
      ...(note === undefined ? {} : { note }),
      ...(feeFacts === undefined ? {} : { feeFacts }),
    },
    offline,
  );
}

export async function replayGuidance(
  context: Context,
  unit: string,
  item: OfflineItem,
  offline: TakenOver & { number: number | null },
): Promise<DossierReceipt> {
  const { guidance } = item;
  if (guidance === undefined) throw new Error(`item ${item.itemId} is no guidance`);
  const { reason, components, text } = guidance;
  return guide(
    context,
    { dossierId: await draft(context, unit, item, offline), reason, components, text },
    offline,
  );
}

export async function replayRefusal(
  context: Context,
  unit: string,
  item: OfflineItem,
  offline: TakenOver & { number: number | null },
): Promise<DossierReceipt> {
  const { refusal } = item;
  if (refusal === undefined) throw new Error(`item ${item.itemId} is no refusal`);
  const { reason, components, text } = refusal;
  return refuse(
    context,
    { dossierId: await draft(context, unit, item, offline), reason, components, text },
    offline,
  );
}

/** The dossier as it was begun at the counter, with what was written down there. */
async function draft(context: Context, unit: string, item: OfflineItem, { at }: TakenOver): Promise<string> {
  const then = { ...context, now: at };
  const { procedureCode, applicant, authority, submitterRole, submitterName, answers, resultChannel } = item;
  const { dossierId } = await begin(
    then,
    {
      procedureCode,
      intakeUnit: unit,
      applicant,
      ...(authority === undefined ? {} : { authority }),
      ...(item.case === undefined ? {} : { case: item.case }),
      ...(submitterRole === undefined ? {} : { submitterRole }),
      ...(submitterName === undefined ? {} : { submitterName }),
    },
    await codeOf(context, item),
  );
  await updateDraft(
    then,
    { dossierId, answers, ...(resultChannel === undefined ? {} : { resultChannel }) },
    null,
  );
  return dossierId;
}

/**
 * The short code that was given at the counter, by hand or on the slip; of what has none, a new one.
 *
 * @throws {Refusal} INVALID_INPUT where its check letter is wrong, NUMBER_USED where another dossier has it
 */
async function codeOf({ db }: Context, { acceptance }: OfflineItem): Promise<string> {
  const given = acceptance?.submissionCode;
  if (given === undefined) return submissionCode(randomBytes(8));
  if (parseSubmissionCode(given) !== given)
    throw new Refusal(
      'INVALID_INPUT',
      `Mã tra cứu ${given} sai chữ kiểm tra. Người có thẩm quyền xem lại phiếu.`,
    );
  const other = await db
    .selectFrom('dossier')
    .select('id')
    .where('submission_code', '=', given)
    .executeTakeFirst();
  if (other === undefined) return given;
  throw new Refusal(
    'NUMBER_USED',
    `Mã tra cứu ${given} đã là của hồ sơ khác. Người có thẩm quyền đối chiếu hai phiếu rồi quyết định.`,
  );
}

/** What a counter prints on its slips today beside the facts of a case: numbers' words, code of the unit, head of the paper. */
export function counterPaper(
  context: Context,
  unitKey: string,
): {
  issuer: string;
  unitCode: string;
  header: { governingUnit: string; issuingUnit: string; place: string };
} {
  const held = context.reference.current();
  const regime = regimeOn(todayOf(held, context.now));
  const { governingUnit = '', issuingUnit = '', place = '' } = unitHeader(context, unitKey, '');
  return {
    issuer: ISSUER[regime],
    unitCode: unitCodeOf(getUnit(held, unitKey), regime),
    header: { governingUnit, issuingUnit, place },
  };
}
