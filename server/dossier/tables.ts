import type { FileTable, UploadTable } from './file-tables.ts';
import type { Answers } from '@motcua/contract/catalogue';
import type { ReceivedComponent, SupplementItem } from '@motcua/contract/dossier-view';
import type { FeeFacts } from '@motcua/contract/fees';
import type { DueExplanation } from '@motcua/contract/due';
import type { ReceiptSign, ReturnAuthority } from '@motcua/contract/returning';
import type { Applicant } from '@motcua/contract/shape';
import type { PausePolicy } from '@motcua/rules/clock';
import type {
  Channel,
  Confirmation,
  DelayCause,
  DossierState,
  EventKind,
  ResultChannel,
  ReturnCounter,
  SettledOriginal,
  SubmitterRole,
  VisitKind,
} from '@motcua/rules/dossier';
import type { StepKind } from '@motcua/rules/process';
import type { Regime } from '@motcua/rules/regime';
import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { SignedBy } from '../authority/index.ts';
import type { ClockTerms } from '../catalogue/index.ts';
import type { SlipData, SlipKind } from '../papers/index.ts';
import type { PinnedFee } from './fee.ts';
import type { HelpedColumns } from './assisted/tables.ts';

/** A column of JSON: parsed on the way out, text on the way in. */
type Json<T> = JSONColumnType<T & object, string, string>;
type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

/** A time the dossier waited for somebody else, never without legal basis and paper (docs/rules-sources.md). */
export interface PauseRecord {
  from: string;
  to: string | null;
  kind: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  /** What it does to the time limit; absent: the policy pinned at acceptance. */
  policy?: PausePolicy;
  legalBasis: string;
  /** The paper behind it: a slip, or the number of a document made elsewhere. */
  document: string;
  /** The step outside it stands for; absent: the whole dossier waits. */
  taskId?: string;
  proposedBy: string;
  approvedBy: string;
}

/** A change of the clock that waits for its second person. */
export type Proposal = { taskId?: string; by: string; byName: string; at: string; reason: string } & (
  | { kind: 'SUPPLEMENT'; items: SupplementItem[]; newFact?: string }
  | { kind: 'OBLIGATION'; legalBasis: string; document: string }
);

/** Mẫu 04 before and after its signature. */
export interface ApologyRecord {
  draftedAt: string;
  /** Account; null when the system drafted it. */
  draftedBy: string | null;
  cause: DelayCause;
  reason: string;
  newDueAt: string;
  signedAt: string | null;
  signedBy: string | null;
  slipId: string | null;
  /** Signatures so far. */
  times: number;
}

export interface VerificationRecord {
  /** The step of work it belongs to. */
  taskId?: string;
  at: string;
  place: string;
  participants: string;
  /** The applicant has to be there. */
  applicantPresent: boolean;
  findings: string | null;
  endedAt: string | null;
}

export interface ClosingRecord {
  kind: 'WITHDRAWN' | 'STOPPED' | 'CLOSED_INCOMPLETE';
  reason: string;
  requestedBy: string;
  slipId: string | null;
}

export interface ArchiveRecord {
  number: string;
  by: string;
  /** SHA-256 of the manifest: every paper and event of the dossier with its hash. */
  manifest: string;
  retentionYears: number | null;
}

/** What is asked of an agency: an opinion, or a part of the work (NĐ 61/2018 Đ.19.5–19.6). */
export interface ConsultationRequest {
  purpose: 'OPINION' | 'PART';
  content: string;
  askedBy: string;
  slipId: string | null;
  /** The process asks, in a step of its own; absent: an officer asked on the way. */
  ofProcess?: true;
}

export interface SupplementRecord {
  requestedAt: string;
  requestedBy: string;
  reason: string;
  items: SupplementItem[];
  dueAt: string | null;
  suppliedAt: string | null;
}

export interface ResultRecord {
  number: string;
  date: string;
  name: string;
  /** A file made elsewhere; else the system's own paper is in `slipId`. */
  fileId: string | null;
  slipId: string | null;
  signer: string;
  outcome: 'GRANT' | 'DENY';
  /** The result this one corrects or replaces (NĐ 61/2018 Đ.21). */
  replaces?: { number: string; date: string; slipId: string | null; fileId: string | null; reason: string };
}

export interface DraftResult {
  text: string;
  outcome: 'GRANT' | 'DENY';
  by: string;
}

export interface DossierTable extends HelpedColumns {
  id: string;
  submission_code: string;
  code: string | null;
  state: DossierState;
  version: number;
  last_seq: number;
  regime: Regime;
  procedure_code: string;
  procedure_name: string;
  procedure_version_id: string;
  process_version_id: string;
  form_code: string;
  form_version: string;
  case_code: string | null;
  /** The case it is a part of (liên thông), and the step of the case's map it stands for. */
  parent_id: Generated<string | null>;
  part_task: Generated<string | null>;
  channel: Channel;
  submitter_role: SubmitterRole;
  submitter_name: string;
  result_channel: ResultChannel;
  return_at: ReturnCounter;
  applicant: Json<Applicant>;
  applicant_name: string;
  applicant_id_number: string;
  applicant_name_folded: Generated<string>;
  owner_account: string | null;
  created_by: string;
  /** On whose word it was filed for somebody else, and by whom; null: for oneself, or at a counter. */
  representation_id: Generated<string | null>;
  agent_account: Generated<string | null>;
  summary: string;
  answers: Json<Answers>;
  received: Json<ReceivedComponent[]>;
  intake_unit: string;
  authority: string;
  consulted: string[];
  /** Where it stands in its process since its acceptance: keys of open steps, and of flows that wait at a join. */
  tokens: string[];
  created_at: Date;
  submitted_at: Date | null;
  intake_due_at: Date | null;
  accepted_at: Date | null;
  due_at: Date | null;
  original_due_at: Date | null;
  clock: NullableJson<ClockTerms>;
  pauses: Json<PauseRecord[]>;
  supplement: NullableJson<SupplementRecord>;
  draft_result: NullableJson<DraftResult>;
  result: NullableJson<ResultRecord>;
  finished_at: Date | null;
  returned_at: Date | null;
  updated_at: Date;
  sector: string;
  rescheduled_to: Date | null;
  proposal: NullableJson<Proposal>;
  apology: NullableJson<ApologyRecord>;
  verification: NullableJson<VerificationRecord>;
  closing: NullableJson<ClosingRecord>;
  closed_at: Date | null;
  transfer_due_at: Date | null;
  transferred_at: Date | null;
  received_at: Date | null;
  register_book: number | null;
  register_seq: number | null;
  register_year: number | null;
  paper_number: string | null;
  due_proof: NullableJson<DueExplanation>;
  /** What the applicant said of the matter for its fee. */
  fee_facts: NullableJson<FeeFacts>;
  fee: NullableJson<PinnedFee>;
  /** A receipt stands for it since then. */
  fee_paid_at: Date | null;
  /** The paper of its result is with the post since then. */
  post_since: Generated<Date | null>;
  archived_at: Date | null;
  archive: NullableJson<ArchiveRecord>;
}
export type DossierRow = Selectable<DossierTable>;

export type TaskStatus = 'OPEN' | 'WAITING' | 'DONE' | 'RETURNED' | 'CANCELLED';
export interface TaskTable {
  id: string;
  dossier_id: string;
  step_index: number;
  step_key: string;
  name: string;
  name_en: string;
  kind: StepKind;
  role: string;
  unit_key: string;
  account_id: string | null;
  status: TaskStatus;
  opened_at: Date;
  due_at: Date | null;
  dossier_due_at: Date | null;
  done_at: Date | null;
  done_by: string | null;
  note: string;
  request: NullableJson<ConsultationRequest>;
  /** What came of a step that asks: an opinion, the reply of a system, the conclusion of a meeting; a fact of the process. */
  answer: string | null;
  delay_cause: DelayCause | null;
  /** When what the step waited for came; kept until the step is done. */
  answered_at: Generated<Date | null>;
  /** The transaction that wrote the row last; the database keeps it. */
  changed: Generated<string>;
}

/** What an event tells besides who, when and where; never personal data of an applicant. */
export interface EventData {
  step?: string;
  stepEn?: string;
  assignee?: string;
  /** The step opened with nobody to do it. */
  ownerless?: true;
  /** Who had the step until then. */
  from?: string;
  note?: string;
  code?: string;
  number?: string;
  dueAt?: string;
  reason?: string;
  count?: number;
  /** A coded cause, answer or policy. */
  cause?: string;
  /** The due date before the change. */
  dueBefore?: string;
  /** Unit or agency the event speaks of. */
  agency?: string;
  /** The second person of a change of the clock. */
  approvedBy?: string;
  /** A second request against the rule of once, allowed for a new fact. */
  override?: boolean;
  /** By what it was decided. */
  authority?: SignedBy;
  /** Who filled it in together with the person at hand, and how that person confirmed it. */
  helper?: string;
  confirmed?: Confirmation;
  /** Without network: on which device, and when by the corrected clock. */
  device?: string;
  doneAt?: string;
}

/** A contact of the applicant with a counter, read from the events. */
interface VisitRow {
  dossier_id: string;
  seq: number;
  at: Date;
  unit_key: string;
  actor_name: string;
  kind: VisitKind;
}

declare module '../platform/database.ts' {
  interface Schema {
    dossier: DossierTable;
    task: TaskTable;
    dossier_event: {
      dossier_id: string;
      seq: number;
      at: Date;
      kind: EventKind;
      actor_id: string | null;
      actor_name: string;
      unit_key: string | null;
      from_state: DossierState | null;
      to_state: DossierState | null;
      data: Json<EventData>;
    };
    dossier_file: FileTable;
    upload: UploadTable;
    visit: VisitRow;
    attempt: { dossier_id: string; attempt_id: string };
    slip: {
      id: string;
      dossier_id: string;
      kind: SlipKind;
      number: string;
      data: Json<SlipData>;
      issued_at: Date;
      issued_by: string;
      pdf_sha256: string | null;
    };
    handover: {
      id: string;
      kind: 'DOSSIER' | 'RESULT';
      number: string;
      from_unit: string;
      to_unit: string;
      given_by: string;
      given_at: Date;
      received_by: string | null;
      received_at: Date | null;
      note: string;
    };
    handover_item: { handover_id: string; dossier_id: string };
    dossier_reading: {
      dossier_id: string;
      account_id: string;
      unit_key: string;
      since: Date;
      last_at: Date;
    };
    dossier_note: {
      id: string;
      dossier_id: string;
      at: Date;
      by_account: string;
      by_name: string;
      unit_key: string;
      text: string;
      struck_at: Date | null;
    };
    result_draft: {
      /** In the order they were saved. */
      id: Generated<string>;
      dossier_id: string;
      task_id: string | null;
      text: string;
      outcome: 'GRANT' | 'DENY';
      opinion: string;
      sent: boolean;
      at: Date;
      /** Null: written before versions were kept. */
      by_account: string | null;
      by_name: string;
    };
    draft_seen: { draft_id: string; account_id: string; at: Date };
    result_return: {
      id: string;
      dossier_id: string;
      at: Date;
      by_account: string;
      method: ResultChannel;
      receiver_name: string;
      receiver_id_number: string;
      proof: string | null;
      authority: NullableJson<ReturnAuthority>;
      originals: Json<SettledOriginal[]>;
      signed: ReceiptSign;
      signed_file: string | null;
    };
    result_reminder: { dossier_id: string; at: Date };
    revoked_paper: { paper: string; number: string; dossier_id: string; at: Date; by_account: string };
  }
}
