import './tables.ts';
import type { SignatureRequestView } from '@motcua/contract/signature';
import { isoInstant } from '@motcua/rules/calendar';
import { signatureStanding } from '@motcua/rules/dossier';
import type { Signer } from '@motcua/rules/form';
import { formView, getFormVersion, todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { declarationOf, signersNeeded } from './declaration.ts';
import type { SignatureRequest } from './tables.ts';

/** What waits for the caller's signature, the newest first. */
export const listSignatureRequests: Act<'listSignatureRequests'> = async (context) => {
  const rows = await ofCaller(context).where('signed', 'is', null).orderBy('number', 'desc').execute();
  const found = await Promise.all(rows.map((request) => findOpen(context, request)));
  return { items: found.flatMap((one) => (one === undefined ? [] : [waiting(context, one)])) };
};

/** The declaration, as it would be sent. */
export const getSignatureRequest: Act<'getSignatureRequest'> = async (context, { requestId }) => {
  const open = await getOpen(context, requestId);
  const { loaded, form, needed, request } = open;
  const held = context.reference.current();
  return {
    ...waiting(context, open),
    content: request.content,
    declares: needed.declares,
    ...(needed.declaresEn === undefined ? {} : { declaresEn: needed.declaresEn }),
    form,
    answers: loaded.dossier.answers,
    authority: unitRef(held, loaded.dossier.authority, todayOf(held, context.now)),
  };
};

/** By his number, wherever he signed in: he need not have had an account when he was asked. */
const ofCaller = (context: Context) =>
  context.db
    .selectFrom('signature_request')
    .innerJoin('person', 'person.id_number', 'signature_request.id_number')
    .innerJoin('account', 'account.person_id', 'person.id')
    .selectAll('signature_request')
    .where('account.id', '=', signedIn(context).accountId)
    .where('how', '=', 'PORTAL');

export interface OpenRequest {
  loaded: Loaded;
  form: SignatureRequestView['form'];
  needed: Signer;
  request: SignatureRequest;
}

/** Undefined: it waits for his word no more: changed, sent, thrown away, or asked anew meanwhile. */
async function findOpen(context: Context, request: SignatureRequest): Promise<OpenRequest | undefined> {
  const [loaded, last] = await Promise.all([
    getDossierForAct(context.db, request.dossier_id),
    context.db
      .selectFrom('signature_request')
      .select('id')
      .where('dossier_id', '=', request.dossier_id)
      .where('signer', '=', request.signer)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const { dossier } = loaded;
  if (dossier.state !== 'DRAFT' || last?.id !== request.id) return undefined;
  if (signatureStanding(request, declarationOf(dossier)) !== 'ASKED') return undefined;
  const form = formView(await getFormVersion(context.db, dossier.form_code, dossier.form_version));
  const needed = signersNeeded(form, dossier).find(({ key }) => key === request.signer);
  return needed === undefined ? undefined : { loaded, form, needed, request };
}

/**
 * What the caller himself is asked to sign.
 *
 * @throws {Refusal} NOT_FOUND for anybody else, and where it waits for his word no more
 */
export async function getOpen(context: Context, requestId: string): Promise<OpenRequest> {
  const request = await ofCaller(context).where('signature_request.id', '=', requestId).executeTakeFirst();
  const open = request === undefined ? undefined : await findOpen(context, request);
  if (open !== undefined) return open;
  throw new Refusal(
    'NOT_FOUND',
    'Không có tờ khai nào chờ bạn ký ở đây. Nội dung có thể vừa được sửa: xem lại danh sách chờ ký.',
  );
}

function waiting({ reference }: Context, { loaded: { dossier }, needed, request }: OpenRequest) {
  return {
    requestId: request.id,
    submissionCode: dossier.submission_code,
    procedureName: dossier.procedure_name,
    applicantName: dossier.applicant_name,
    role: needed.role,
    ...(needed.roleEn === undefined ? {} : { roleEn: needed.roleEn }),
    askedAt: isoInstant(reference.current().calendar, request.asked_at),
  };
}
