import type { AssistedView } from '@motcua/contract/assisted';
import { isoInstant } from '@motcua/rules/calendar';
import { formView, getFormVersion } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Loaded } from '../load.ts';
import { signaturesOf } from '../signatures/of-draft.ts';
import { lastRequest, reachOf, standingOf, waysOf } from './request.ts';

/** Where a filing stands for whoever helps with it. */
export async function assistedView(
  context: Context,
  { dossier }: Pick<Loaded, 'dossier'>,
): Promise<AssistedView> {
  const { calendar } = context.reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  const [asked, reach, form] = await Promise.all([
    lastRequest(context.db, dossier.id),
    reachOf(context, dossier),
    getFormVersion(context.db, dossier.form_code, dossier.form_version),
  ]);
  return {
    dossierId: dossier.id,
    submissionCode: dossier.submission_code,
    procedureName: dossier.procedure_name,
    applicantName: dossier.applicant_name,
    begunAt: isoInstant(calendar, dossier.created_at),
    submittedAt: iso(dossier.submitted_at),
    confirmedBy: dossier.helper_confirmed,
    ways: dossier.state === 'DRAFT' ? waysOf(reach) : [],
    asked:
      asked === undefined
        ? null
        : {
            how: asked.how,
            at: isoInstant(calendar, asked.asked_at),
            standing: await standingOf(context, context.db, dossier, asked),
            phoneEnding: asked.phone?.slice(-3) ?? null,
            expiresAt: iso(asked.expires_at),
            sentAt: iso(asked.sent_at),
            failure: asked.failure,
            reason: asked.reason,
          },
    signatures: dossier.state === 'DRAFT' ? await signaturesOf(context, dossier, formView(form)) : [],
  };
}
