import { isoInstant } from '@motcua/rules/calendar';
import type { SignedBy } from '../authority/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { getUnit, unitName } from '../organisation/index.ts';
import { documentTitle, legalBasesOf, signingOf } from '../papers/index.ts';
import type { Context } from '../platform/context.ts';
import type { Loaded } from './load.ts';
import { returnUnitOf } from './return-place.ts';
import { authorityHeader } from './authority-header.ts';
import { base, byDocument, paragraphsOf, slip } from './slips.ts';
import type { ResultRecord } from './tables.ts';
import type { NewSlip } from './write.ts';

/** Who decided: the unit of the step that approved, the signer with his post there, and when. */
export interface Decision {
  authority: string;
  signer: string;
  position: string | null;
  at: Date;
  /** By what; absent of decisions before the authority calendar. */
  by?: SignedBy | undefined;
}

/** The result itself, a document of the deciding authority (NĐ 30/2020 Phụ lục I). */
export function resultDocument(
  context: Context,
  loaded: Loaded,
  { number, name }: Pick<ResultRecord, 'number' | 'name'>,
  decision: Decision,
): NewSlip {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const { dossier, procedure } = loaded;
  const { regime, qrUrl } = base(context, loaded, number);
  const committee = getUnit(held, decision.authority).kind === 'PEOPLES_COMMITTEE';
  const authorityName = unitName(held, decision.authority, today);
  return slip(number, {
    kind: 'RESULT_DOCUMENT',
    regime,
    qrUrl,
    header: authorityHeader(context, decision.authority, number),
    resultName: documentTitle(name),
    subject: dossier.procedure_name,
    bases: legalBasesOf(procedure.legalBasis),
    dossierCode: dossier.code ?? undefined,
    acceptedAt: dossier.accepted_at === null ? undefined : isoInstant(held.calendar, dossier.accepted_at),
    decidingAuthority: authorityName,
    applicantName: dossier.applicant.fullName,
    applicantIdNo: dossier.applicant.idNumber,
    applicantAddress: dossier.applicant.address,
    paragraphs: ended(paragraphsOf(dossier.draft_result?.text ?? '')),
    ...(decision.position === null
      ? {}
      : signingOf(decision.position, { peoplesCommittee: committee }, decision.by)),
    ...byDocument(decision.by),
    signerName: decision.signer,
    signedAt: isoInstant(held.calendar, decision.at),
    returningUnit: unitName(held, returnUnitOf(context, dossier), today),
  });
}

/** A document's last sentence ends with "./.". */
const ended = (paragraphs: string[]): string[] =>
  paragraphs.map((text, index) =>
    index === paragraphs.length - 1 ? `${text.trimEnd().replace(/[./]+$/, '')}./.` : text,
  );
