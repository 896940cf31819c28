import type { DossierView, EventView, MessageView, SlipView, TaskView } from '@motcua/contract/dossier-view';
import { shows, type DossierPart } from '@motcua/rules/authority';
import { isoInstant } from '@motcua/rules/calendar';
import { answerWording, DELAY_CAUSES, nationalCode, STATES, type EventKind } from '@motcua/rules/dossier';
import {
  componentView,
  differenceBetween,
  formCodeOn,
  formView,
  getFormVersion,
  todayOf,
} from '../../catalogue/index.ts';
import { ledgerOf } from '../../audit/index.ts';
import { messagesOf } from '../../messages/index.ts';
import { unitName, unitRef } from '../../organisation/index.ts';
import { slipTitle } from '../../papers/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { nextPosts } from '../candidate.ts';
import { deadlineOf } from '../deadline.ts';
import { dueOf } from '../due-explanation.ts';
import { eventText } from '../event-words.ts';
import { fileView } from '../file-view.ts';
import { signaturesOf } from '../signatures/of-draft.ts';
import { certificationOf, certifiedFiles } from '../certified/of-dossier.ts';
import { assertReadableOrHelped, maySeeFile, noteLook, readerOf, signedIn } from '../guard.ts';
import { feeView, withoutFacts } from '../fee.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { nowText } from '../now-text.ts';
import { comingFiles } from '../coming.ts';
import { returnPlace } from '../return-place.ts';
import { takesPapers } from '../takes-files.ts';
import { findNewVersion } from '../versions-in-force.ts';
import { lifeOf } from './life-of.ts';
import { allowedFor } from './allowed.ts';
import { caseOf, partsView } from './parts-view.ts';
import { mapView, processView } from './process-view.ts';

/** One dossier, whole, as its reader may see it: the applicant and the officer read the same row. */
export const getDossier: Act<'getDossier'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadableOrHelped(context, loaded);
  const { dossier, procedure } = loaded;
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const iso = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(held.calendar, instant);
  const reader = readerOf(context, loaded);
  const [
    newer,
    form,
    version,
    files,
    coming,
    tasks,
    events,
    slips,
    ledger,
    messages,
    parts,
    partOf,
    assisted,
    certification,
    { fee, feeRules },
  ] = await Promise.all([
    findNewVersion(context, loaded),
    getFormVersion(context.db, dossier.form_code, dossier.form_version),
    context.db
      .selectFrom('procedure_version')
      .select(['sector', 'valid_from'])
      .where('id', '=', dossier.procedure_version_id)
      .executeTakeFirstOrThrow(),
    context.db
      .selectFrom('dossier_file')
      .leftJoin('dossier as source', 'source.id', 'dossier_file.taken_from')
      .selectAll('dossier_file')
      .select('source.code as source_code')
      .where('dossier_id', '=', dossierId)
      .where('removed_at', 'is', null)
      .orderBy('uploaded_at')
      .execute(),
    comingFiles(context, loaded),
    listTasks(context, loaded),
    listEvents(context, loaded),
    listSlips(context, loaded),
    ledgerOf(context, dossierId),
    shows('MESSAGES', reader) ? listMessages(context, dossierId) : [],
    partsView(context, loaded),
    caseOf(context, loaded),
    assistedBy(context, loaded),
    certificationOf(context, loaded),
    feeView(context, loaded),
    noteLook(context, loaded),
  ]);
  const asked = formView(form);
  const [copies, signatures] = await Promise.all([
    certifiedFiles(context, files),
    signaturesOf(context, dossier, asked),
  ]);
  return {
    id: dossier.id,
    state: dossier.state,
    stateText: STATES[dossier.state].vi,
    stateTextEn: STATES[dossier.state].en,
    nationalCode: nationalCode(dossier.state),
    version: dossier.version,
    submissionCode: dossier.submission_code,
    code: dossier.code,
    summary: dossier.summary,
    procedure: {
      code: dossier.procedure_code,
      name: dossier.procedure_name,
      sector: version.sector,
      versionFrom: version.valid_from,
    },
    newVersion:
      newer === null
        ? null
        : {
            validFrom: newer.content.validFrom,
            difference: differenceBetween(procedure, newer.content),
            formCode: await formCodeOn(context.db, newer, today),
          },
    case: dossier.case_code,
    channel: dossier.channel,
    submitterRole: dossier.submitter_role,
    resultChannel: dossier.result_channel,
    returnPlace: returnPlace(context, dossier),
    applicant: dossier.applicant,
    submitterName: dossier.submitter_name,
    intakeUnit: unitRef(held, dossier.intake_unit, today),
    authority: unitRef(held, dossier.authority, today),
    createdAt: isoInstant(held.calendar, dossier.created_at),
    submittedAt: iso(dossier.submitted_at),
    intakeDueAt: iso(dossier.intake_due_at),
    acceptedAt: iso(dossier.accepted_at),
    due: dueOf(context, dossier),
    feeRules,
    fee: fee === null || shows('ANSWERS', reader) ? fee : withoutFacts(fee),
    finishedAt: iso(dossier.finished_at),
    returnedAt: iso(dossier.returned_at),
    deadline: deadlineOf(held, context.now, dossier),
    nowText: nowText(held, context.now, dossier, loaded.open, 'vi'),
    nowTextEn: nowText(held, context.now, dossier, loaded.open, 'en'),
    form: asked,
    answers: shows('ANSWERS', reader) ? dossier.answers : {},
    components: (newer?.content ?? procedure).components
      .filter((one) => one.case === undefined || one.case === dossier.case_code)
      .map(componentView),
    received: dossier.received,
    files: files
      .filter((file) => maySeeFile(context, loaded, file))
      .map((file) =>
        fileView(held.calendar, file, {
          takenFrom: file.source_code,
          certified: copies.get(file.sha256) ?? null,
        }),
      ),
    certification,
    coming,
    takesPapers: takesPapers(context, loaded),
    supplement: dossier.supplement,
    result: shows('RESULT', reader) ? dossier.result : null,
    draftResult:
      !shows('DRAFTS', reader) || dossier.draft_result === null
        ? null
        : { text: dossier.draft_result.text, outcome: dossier.draft_result.outcome },
    ...lifeOf(held.calendar, dossier, reader),
    ledger,
    messages,
    // opinions of officers stay inside
    tasks: shows('OPINIONS', reader)
      ? tasks
      : tasks.map((task) => ({ ...task, note: '', consultation: null, delayCause: null })),
    events,
    slips: slips.filter((one) => shows(partOfSlip(one.kind), reader)),
    process: processView(context, loaded, tasks),
    map: mapView(loaded),
    parts,
    partOf,
    reader,
    assisted,
    signatures: shows('ANSWERS', reader) ? signatures : [],
    allowed: allowedFor(signedIn(context), loaded),
  } satisfies DossierView;
};

/** Who filled it in together with the applicant. */
async function assistedBy(context: Context, { dossier }: Loaded): Promise<DossierView['assisted']> {
  const { helper_account, helper_unit, helper_confirmed: confirmedBy } = dossier;
  if (helper_account === null || helper_unit === null) return null;
  const held = context.reference.current();
  const { full_name: helper } = await context.db
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', helper_account)
    .executeTakeFirstOrThrow();
  return { helper, unit: unitRef(held, helper_unit, todayOf(held, context.now)), confirmedBy };
}

async function listTasks(context: Context, loaded: Loaded): Promise<TaskView[]> {
  const { db, reference, now } = context;
  const held = reference.current();
  const rows = await db
    .selectFrom('task')
    .leftJoin('account', 'account.id', 'task.account_id')
    .selectAll('task')
    .select('account.full_name as owner_name')
    .where('dossier_id', '=', loaded.dossier.id)
    .orderBy('opened_at')
    .orderBy('step_index')
    .orderBy('task.id')
    .execute();
  const iso = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(held.calendar, instant);
  return rows.map((row) => ({
    id: row.id,
    stepIndex: row.step_index,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    role: row.role,
    unit: unitRef(held, row.unit_key, todayOf(held, now)),
    owner: row.account_id === null ? null : { accountId: row.account_id, fullName: row.owner_name ?? '' },
    status: row.status,
    openedAt: isoInstant(held.calendar, row.opened_at),
    dueAt: iso(row.due_at),
    doneAt: iso(row.done_at),
    note: row.note,
    delayCause: row.delay_cause === null ? null : DELAY_CAUSES[row.delay_cause].vi,
    consultation:
      row.request === null
        ? null
        : {
            purpose: row.request.purpose,
            content: row.request.content,
            askedBy: row.request.askedBy,
            opinion: row.answer === null ? null : answerWording(row.answer, 'vi'),
          },
    next: nextOf(context, loaded, row.id),
  }));
}

/** Whom an assignment can name: holders of the posts of the steps that open. */
function nextOf(context: Context, loaded: Loaded, taskId: string): TaskView['next'] {
  const task = loaded.open.find(({ id, kind }) => id === taskId && kind === 'ASSIGN');
  if (task === undefined) return [];
  return nextPosts(context, { ...loaded, task }).map(({ unit, role, name, nameEn }) => ({
    unit,
    role,
    name,
    nameEn,
  }));
}

/** Papers among authorities, which the applicant is not given. */
const INSIDE_PAPERS: readonly string[] = ['CONTROL_SLIP', 'CONSULTATION', 'MEETING_MINUTES'];

/** Which part of a dossier a slip belongs to. */
export function partOfSlip(kind: string): DossierPart {
  if (INSIDE_PAPERS.includes(kind)) return 'INSIDE_SLIPS';
  if (kind === 'RESULT_DOCUMENT') return 'RESULT';
  return kind === 'ANSWERS_COPY' ? 'ANSWERS' : 'SLIPS';
}

/** What these events say besides that they happened stays among officers. */
const INSIDE: readonly EventKind[] = [
  'TASK_COMPLETED',
  'RETURNED_FOR_REWORK',
  'RESULT_APPROVED',
  'TASK_ASSIGNED',
  'CONSULTATION_ANSWERED',
  'CONSULTATION_ENDED',
  'MEETING_CONCLUDED',
  'VERIFICATION_ENDED',
  'PROPOSED',
  'PROPOSAL_REJECTED',
  'CONTACTED',
  'CONDITION_CHECKED',
];
/** And these are not told to the applicant at all: a draft is not a promise, the map is the office's own. */
const HIDDEN: readonly EventKind[] = ['APOLOGY_DRAFTED', 'PROPOSED', 'PROPOSAL_REJECTED', 'PROCESS_CHANGED'];
/** Nor these, where he is not to be there: a check is not announced to the one who is checked. */
const UNANNOUNCED: readonly EventKind[] = ['VERIFICATION_BEGUN', 'VERIFICATION_ENDED'];

/** Events in words; what officers wrote to each other is not told to the applicant. */
async function listEvents(context: Context, loaded: Loaded): Promise<EventView[]> {
  const held = context.reference.current();
  const outside = !shows('NOTES', readerOf(context, loaded));
  const hidden =
    loaded.dossier.verification?.applicantPresent === true ? HIDDEN : [...HIDDEN, ...UNANNOUNCED];
  const rows = await context.db
    .selectFrom('dossier_event')
    .selectAll()
    .where('dossier_id', '=', loaded.dossier.id)
    .orderBy('seq')
    .execute();
  return rows
    .filter((row) => !outside || !hidden.includes(row.kind))
    .map((row) => {
      const inside = outside && INSIDE.includes(row.kind);
      const { note: _, ...open } = row.data;
      // how a unit shares its work out is its own matter
      const { cause: __, ...begun } = row.data;
      const data = inside ? open : outside && row.kind === 'TASK_OPENED' ? begun : row.data;
      return {
        seq: row.seq,
        at: isoInstant(held.calendar, row.at),
        kind: row.kind,
        actor: row.actor_name,
        unit: row.unit_key === null ? null : unitName(held, row.unit_key, todayOf(held, row.at)),
        from: row.from_state,
        to: row.to_state,
        text: eventText(row.kind, data, held.calendar, 'vi'),
        textEn: eventText(row.kind, data, held.calendar, 'en'),
      };
    });
}

async function listSlips({ db, reference }: Context, { dossier }: Loaded): Promise<SlipView[]> {
  const rows = await db
    .selectFrom('slip')
    .select(['id', 'kind', 'number', 'issued_at'])
    .where('dossier_id', '=', dossier.id)
    .orderBy('issued_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: slipTitle(row.kind, dossier.regime),
    number: row.number,
    issuedAt: isoInstant(reference.current().calendar, row.issued_at),
  }));
}

async function listMessages(context: Context, dossierId: string): Promise<MessageView[]> {
  const rows = await messagesOf(context.db, dossierId, signedIn(context).accountId);
  const { calendar } = context.reference.current();
  return rows.map((row) => ({
    kind: row.kind,
    at: isoInstant(calendar, row.created_at),
    text: row.text,
    textEn: row.text_en,
  }));
}
