import './tables.ts';
import type { Form } from '@motcua/contract/catalogue';
import type { FieldError } from '@motcua/contract/errors';
import type { SignatureView } from '@motcua/contract/signature';
import { isoInstant } from '@motcua/rules/calendar';
import { signatureStanding } from '@motcua/rules/dossier';
import type { Signer } from '@motcua/rules/form';
import { formView, getFormVersion } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { assertFillsIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import type { DossierRow } from '../tables.ts';
import { declarationOf, signersNeeded } from './declaration.ts';
import type { SignatureRequest } from './tables.ts';

/** What each signer was asked last; earlier requests count no longer, nor does a sheet that was taken out again. */
const lastRequests = (db: Db | Tx, dossierId: string): Promise<SignatureRequest[]> =>
  db
    .selectFrom('signature_request')
    .leftJoin('dossier_file as sheet', 'sheet.id', 'signature_request.sheet_file')
    .selectAll('signature_request')
    .distinctOn('signer')
    .where('signature_request.dossier_id', '=', dossierId)
    .where('sheet.removed_at', 'is', null)
    .orderBy('signer')
    .orderBy('number', 'desc')
    .execute();

/** Everybody whose signature an online filing needs, and where it stands; at a counter they sign on the paper before the officer. */
export async function signaturesOf(
  { db, reference }: Pick<Context, 'db' | 'reference'>,
  dossier: DossierRow,
  form: Form,
): Promise<SignatureView[]> {
  const needed = dossier.channel === 'ONLINE' ? signersNeeded(form, dossier) : [];
  if (needed.length === 0) return [];
  const asked = new Map((await lastRequests(db, dossier.id)).map((one) => [one.signer, one]));
  const { calendar } = reference.current();
  const at = (instant: Date | null | undefined): string | null =>
    instant === null || instant === undefined ? null : isoInstant(calendar, instant);
  return needed.map(({ key, role, roleEn, fullName }) => {
    const last = asked.get(key);
    return {
      signer: key,
      role,
      ...(roleEn === undefined ? {} : { roleEn }),
      fullName,
      // what was sent stays as it was signed
      standing: signatureStanding(
        last,
        dossier.submitted_at === null ? declarationOf(dossier) : (last?.content ?? ''),
      ),
      how: last?.how ?? null,
      askedAt: at(last?.asked_at),
      answeredAt: at(last?.answered_at),
      reason: last?.reason ?? null,
      sheetFile: last?.sheet_file ?? null,
    };
  });
}

/**
 * Nothing is sent without everybody's signature.
 *
 * @throws {Refusal} INCOMPLETE with a line for each that is missing
 */
export async function assertSigned(
  context: Pick<Context, 'db' | 'reference'>,
  dossier: DossierRow,
  form: Form,
): Promise<SignatureView[]> {
  const signatures = await signaturesOf(context, dossier, form);
  const fields = signatures.filter(({ standing }) => standing !== 'SIGNED').map(missing);
  if (fields.length === 0) return signatures;
  throw new Refusal('INCOMPLETE', {
    detail: 'Còn người chưa ký tờ khai. Đề nghị họ ký trên cổng, hoặc tải bản in đã ký tay lên.',
    fields,
  });
}

const missing = ({ signer, role, roleEn, fullName }: SignatureView): FieldError => {
  const named = fullName === '' ? '' : `, ${fullName}`;
  return {
    field: `signatures.${signer}`,
    message: `Chưa có chữ ký: ${role}${named}`,
    messageEn: `Not signed yet: ${roleEn ?? role}${named}`,
  };
};

/** A draft the caller fills in, and the one of its signers he means. */
interface OfDraft {
  loaded: Loaded;
  form: Form;
  needed: Signer;
}

/**
 * @throws {Refusal} of whoever may not fill it in; WRONG_STATE where nobody else has to sign, as at a counter
 */
export async function getSignerOfDraft(
  context: Context,
  dossierId: string,
  signer: string,
): Promise<OfDraft> {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertFillsIn(context, loaded);
  const { dossier } = loaded;
  const form = formView(await getFormVersion(context.db, dossier.form_code, dossier.form_version));
  const needed = signersNeeded(form, dossier).find(({ key }) => key === signer);
  if (needed !== undefined && dossier.channel === 'ONLINE') return { loaded, form, needed };
  throw new Refusal(
    'WRONG_STATE',
    'Hồ sơ này không cần chữ ký ấy. Tải lại trang để thấy ai còn phải ký; tại quầy thì ký ngay trên tờ khai.',
  );
}

/** Where one signature stands now, as acts on it answer. */
export async function signatureNow(
  context: Context,
  { loaded, form, needed }: OfDraft,
): Promise<SignatureView> {
  const all = await signaturesOf(context, loaded.dossier, form);
  const found = all.find(({ signer }) => signer === needed.key);
  if (found === undefined) throw new Error(`no signer ${needed.key} in ${loaded.dossier.id}`);
  return found;
}
