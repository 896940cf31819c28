import type { ConfirmationView } from '@motcua/contract/assisted';
import { isoInstant } from '@motcua/rules/calendar';
import { componentView, formView, getFormVersion, todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { returnPlace } from '../return-place.ts';
import { lastRequest, standingOf } from './request.ts';
import type { AssistedRequest } from './tables.ts';

/** What waits for the caller's word. */
export const listConfirmations: Act<'listConfirmations'> = async (context) => {
  const asked = await context.db
    .selectFrom('assisted_request')
    .select('dossier_id')
    .distinct()
    .where('account_id', '=', signedIn(context).accountId)
    .where('confirmed', 'is', null)
    .execute();
  const found = await Promise.all(asked.map(({ dossier_id }) => findAsked(context, dossier_id)));
  const items = await Promise.all(
    found.flatMap((one) => (one === undefined ? [] : [waiting(context, one.loaded, one.request)])),
  );
  return { items: items.toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1)) };
};

/** All of it, as it would be sent. */
export const getConfirmation: Act<'getConfirmation'> = async (context, { dossierId }) => {
  const { loaded, request } = await getAsked(context, dossierId);
  const { dossier, procedure } = loaded;
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const [head, form, files] = await Promise.all([
    waiting(context, loaded, request),
    getFormVersion(context.db, dossier.form_code, dossier.form_version),
    context.db
      .selectFrom('dossier_file')
      .select(['name', 'component'])
      .where('dossier_id', '=', dossierId)
      .where('component', 'is not', null)
      .where('removed_at', 'is', null)
      .orderBy('uploaded_at')
      .execute(),
  ]);
  return {
    ...head,
    content: request.content,
    applicant: dossier.applicant,
    form: formView(form),
    answers: dossier.answers,
    components: procedure.components
      .filter((one) => one.case === undefined || one.case === dossier.case_code)
      .map(componentView),
    files,
    resultChannel: dossier.result_channel,
    returnPlace: returnPlace(context, dossier),
    intakeUnit: unitRef(held, dossier.intake_unit, today),
    authority: unitRef(held, dossier.authority, today),
  };
};

interface AskedOfCaller {
  loaded: Loaded;
  request: AssistedRequest;
}

/** Undefined: nothing waits for the caller's word any more, or nothing ever did. */
async function findAsked(context: Context, dossierId: string): Promise<AskedOfCaller | undefined> {
  const [loaded, request] = await Promise.all([
    getDossierForAct(context.db, dossierId),
    lastRequest(context.db, dossierId),
  ]);
  if (request === undefined || request.account_id !== signedIn(context).accountId) return undefined;
  if (loaded.dossier.state !== 'DRAFT') return undefined;
  return (await standingOf(context, context.db, loaded.dossier, request)) === 'OPEN'
    ? { loaded, request }
    : undefined;
}

/**
 * What the caller himself is asked about.
 *
 * @throws {Refusal} NOT_FOUND for anybody else, and where it was changed, answered or asked in another way meanwhile
 */
export async function getAsked(context: Context, dossierId: string): Promise<AskedOfCaller> {
  const asked = await findAsked(context, dossierId);
  if (asked !== undefined) return asked;
  throw new Refusal(
    'NOT_FOUND',
    'Không có hồ sơ nào chờ bạn xác nhận ở đây. Nội dung có thể vừa được sửa: xem lại danh sách chờ xác nhận.',
  );
}

async function waiting(
  context: Context,
  { dossier }: Loaded,
  { asked_at }: AssistedRequest,
): Promise<Pick<ConfirmationView, 'dossierId' | 'submissionCode' | 'procedureName' | 'helper' | 'askedAt'>> {
  const held = context.reference.current();
  const { full_name } = await context.db
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', dossier.helper_account)
    .executeTakeFirstOrThrow();
  return {
    dossierId: dossier.id,
    submissionCode: dossier.submission_code,
    procedureName: dossier.procedure_name,
    helper: {
      fullName: full_name,
      unit: unitRef(held, dossier.helper_unit ?? dossier.intake_unit, todayOf(held, context.now)),
    },
    askedAt: isoInstant(held.calendar, asked_at),
  };
}
