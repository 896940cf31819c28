import type { Input } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import type { OriginalFate, SettledOriginal } from '@motcua/rules/dossier';
import { todayOf } from '../catalogue/index.ts';
import { unitName } from '../organisation/index.ts';
import type { SlipPaper } from '../papers/index.ts';
import type { Context } from '../platform/context.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';
import { authorityWords } from './receiver.ts';
import { base, resultPlace, slip } from './slips.ts';
import type { ResultRecord } from './tables.ts';
import type { NewSlip } from './write.ts';

export interface HandedOver {
  number: string;
  /** The counter that hands it over. */
  unit: string;
  result: ResultRecord;
  originals: readonly SettledOriginal[];
  receiver: Pick<Input<'deliverResult'>, 'method' | 'receiverName' | 'receiverIdNumber' | 'authority'>;
}

/** Giấy biên nhận trả kết quả: what was handed to whom, and what became of his originals. */
export function resultReceipt(
  context: Context,
  loaded: Loaded,
  { number, unit, result, originals, receiver }: HandedOver,
): NewSlip {
  const held = context.reference.current();
  const { dossier } = loaded;
  const papers = papersOf(loaded, originals);
  return slip(number, {
    kind: 'RESULT_RECEIPT',
    ...base(context, loaded, number, unit),
    ...ratingInvitation(context, loaded),
    dossierCode: dossier.code ?? undefined,
    returningUnit: unitName(held, unit, todayOf(held, context.now)),
    applicantName: dossier.applicant.fullName,
    requestContent: dossier.procedure_name,
    collectorName: receiver.receiverName,
    collectorIdNo: receiver.receiverIdNumber,
    authorisationPaper: receiver.authority === undefined ? undefined : authorityWords(receiver.authority),
    results: [{ name: result.name, number: result.number, date: result.date, count: 1 }],
    returnedPapers: papers('RETURNED'),
    keptPapers: papers('KEPT'),
    collectedPapers: papers('COLLECTED'),
    dueAt: dossier.due_at === null ? undefined : isoInstant(held.calendar, dossier.due_at),
    returnedAt: isoInstant(held.calendar, context.now),
    resultChannel: resultPlace(context, dossier, receiver.method),
    returnerName: signedIn(context).fullName,
  });
}

/** Nobody needs to follow it any more: the QR code leads to where he says how he was served; of the case, not of each part. */
function ratingInvitation(
  { origin }: Context,
  { dossier }: Loaded,
): Partial<{ qrUrl: string; ratingCode: string; ratingPlace: string }> {
  if (dossier.parent_id !== null) return {};
  const place = `${origin}/danh-gia/phieu`;
  return {
    qrUrl: `${place}/${dossier.submission_code}`,
    ratingCode: dossier.submission_code,
    ratingPlace: place.replace(/^https?:\/\//, ''),
  };
}

const papersOf =
  ({ dossier, procedure }: Loaded, originals: readonly SettledOriginal[]) =>
  (fate: OriginalFate): SlipPaper[] =>
    originals
      .filter((one) => one.fate === fate)
      .map(({ code, reason }) => {
        const name = procedure.components.find((one) => one.code === code)?.name ?? code;
        const count = dossier.received.find((one) => one.code === code)?.originals ?? 0;
        return { name: reason === undefined ? name : `${name} (${reason})`, count: Math.max(1, count) };
      });
