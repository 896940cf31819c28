import { randomUUID } from 'node:crypto';
import type { Input } from '@motcua/contract/operations';
import { originalsToSettle, unsettled, type SettledOriginal } from '@motcua/rules/dossier';
import type { Act } from '../../platform/dispatch.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay, assertReadable, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { assertNotPosted } from './record-post.ts';
import { caseEndedLetters } from '../parts/letters.ts';
import { assertMayReceive } from '../receiver.ts';
import { resultReceipt } from '../result-receipt.ts';
import { revokeOriginals } from '../revoked-papers.ts';
import { takeSlipNumber } from '../slips.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** The result is handed over at the counter, or electronically (NĐ 61/2018 Đ.20; NĐ 118/2025 Đ.6); being late never blocks it. */
export const deliverResult: Act<'deliverResult'> = async (context, input) => {
  const { dossierId, method, receiverName, proof, authority } = input;
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertReadable(context, loaded);
  assertAllowed(loaded, 'deliverResult');
  assertMay(context, 'deliverResult', loaded);
  assertNotPosted(dossier);
  const { result } = dossier;
  if (result === null) throw new Error(`dossier ${dossier.id} is ready without a result`);
  assertMayReceive(context, loaded, input);
  const originals = settledOriginals(loaded, input.originals);
  return inTransaction(context.db, async (tx) => {
    const unit = loaded.returnUnit ?? dossier.intake_unit;
    const number = await takeSlipNumber(context, tx, loaded, 'BNKQ', { unit });
    const slip = resultReceipt(context, loaded, { number, unit, result, originals, receiver: input });
    const missing = originals.filter(({ fate }) => fate === 'MISSING').map(({ code }) => code);
    const kept = await revokeOriginals(context, tx, loaded, missing);
    const receipt = await write(context, tx, dossier, {
      act: 'deliverResult',
      state: 'RETURNED',
      set: { returned_at: context.now, result_channel: method },
      events: [
        {
          kind: 'RESULT_DELIVERED',
          to: 'RETURNED',
          unit,
          data: {
            cause: method,
            number: result.number,
            ...(proof === undefined ? {} : { reason: proof }),
            ...kept,
          },
        },
      ],
      tasks: loaded.open.map((task) => finishedStep(context, task, 'DONE')),
      slips: [slip],
      outgoing: [
        setSlip(slip.id),
        ...notice('TB08', dossier, { code: dossier.code }),
        ...invitation(dossier),
        ...caseEndedLetters(context, loaded),
      ],
    });
    await tx
      .insertInto('result_return')
      .values({
        id: randomUUID(),
        dossier_id: dossierId,
        at: context.now,
        by_account: signedIn(context).accountId,
        method,
        receiver_name: receiverName,
        receiver_id_number: input.receiverIdNumber?.trim() ?? '',
        proof: proof ?? null,
        authority: authority === undefined ? null : JSON.stringify(authority),
        originals: JSON.stringify(originals),
        signed: input.signed ?? 'ON_PAPER',
        signed_file: null,
      })
      .execute();
    return receipt;
  });
};

/** He is asked what he thinks of it, of the case rather than of each part; without an account, with the code of his receipt. */
const invitation = (dossier: Loaded['dossier']): Outgoing[] =>
  dossier.parent_id === null
    ? notice('TB20', dossier, { code: dossier.code, submissionCode: dossier.submission_code })
    : [];

/**
 * What becomes of each original there is (NĐ 61/2018 Đ.20.2). Where nothing is said of any, what was only shown goes back and
 * what the result replaces is taken.
 *
 * @throws {Refusal} INVALID_INPUT naming the originals of which it is not said, or not why
 */
function settledOriginals(
  { dossier, procedure }: Loaded,
  said: Input<'deliverResult'>['originals'],
): SettledOriginal[] {
  const there = originalsToSettle(procedure.components, dossier.received, dossier.result?.outcome ?? 'DENY');
  if (said === undefined) {
    const shown = (code: string): boolean =>
      procedure.components.some((one) => one.code === code && one.presentOnly);
    return there
      .filter(({ code, kind }) => kind === 'COLLECT' || shown(code))
      .map(({ code, kind }) => ({ code, fate: kind === 'COLLECT' ? 'COLLECTED' : 'RETURNED' }));
  }
  const left = unsettled(there, said);
  if (left.length === 0) return said.filter(({ code }) => there.some((one) => one.code === code));
  throw new Refusal('INVALID_INPUT', {
    detail:
      'Ghi rõ từng bản gốc: đã trả lại hay giữ lại, đã thu hay chưa thu; giữ lại hoặc chưa thu thì ghi lý do.',
    fields: there
      .filter(({ code }) => left.includes(code))
      .map(({ code, name }) => ({
        field: `originals.${code}`,
        message: `${name}: chưa ghi, hoặc chưa có lý do`,
        messageEn: `${name}: not said, or no reason given`,
      })),
  });
}
