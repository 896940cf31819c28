import type { ResultChannel } from '@motcua/rules/dossier';
import type { SlipBase, SlipSigner } from './slipParts.ts';

/** One line of the register; `seq` is the book's own number, gap-free within the year. */
export interface RegisterEntry {
  seq: number;
  dossierCode?: string | undefined;
  procedureName?: string | undefined;
  applicantName?: string | undefined;
  applicantAddress?: string | undefined;
  phone?: string | undefined;
  /** Cơ quan chủ trì giải quyết. */
  handlingUnit?: string | undefined;
  receivedAt?: string | undefined;
  dueAt?: string | undefined;
  returnedAt?: string | undefined;
  resultChannel?: ResultChannel | undefined;
  /** Ký nhận: who confirmed having the result, and when. */
  collectorName?: string | undefined;
  collectedAt?: string | undefined;
  /** For example the number in the paper book while the system was down. */
  note?: string | undefined;
}

/** Sổ theo dõi hồ sơ (2018 Mẫu số 06, 2025 Mẫu số 07): one per one-stop unit, sector, year and book. */
export interface Register extends SlipBase, SlipSigner {
  kind: 'REGISTER';
  intakeUnit?: string | undefined;
  sector?: string | undefined;
  year?: number | undefined;
  bookNo?: string | undefined;
  openedAt?: string | undefined;
  entries?: readonly RegisterEntry[] | undefined;
  /** How many entries the book holds and their first and last number, for the closing line. */
  entryCount?: number | undefined;
  firstSeq?: number | undefined;
  lastSeq?: number | undefined;
  /** Moment the entries were read; printed while the book is open. */
  asOf?: string | undefined;
  /** Khóa sổ; left out while the book is open. */
  closedAt?: string | undefined;
  keeperName?: string | undefined;
}

/** Who gives and who takes, with the moment each confirmed on the system. */
interface Exchange {
  givingUnit?: string | undefined;
  receivingUnit?: string | undefined;
  handedAt?: string | undefined;
  place?: string | undefined;
  /** Post enterprise or messenger. */
  carrier?: string | undefined;
  giverName?: string | undefined;
  giverSignedAt?: string | undefined;
  receiverName?: string | undefined;
  receiverSignedAt?: string | undefined;
  total?: number | undefined;
}

/**
 * Phiếu bàn giao hồ sơ. With `duty` and `deadline` in its rows it serves as phiếu chuyển xử lý of a linked procedure
 * (NĐ 61/2018 Điều 19.6); the two columns are printed only when some row has them.
 */
export interface DossierHandover extends SlipBase, Exchange {
  kind: 'DOSSIER_HANDOVER';
  dossiers?:
    | readonly {
        dossierCode: string;
        applicantName?: string | undefined;
        requestContent?: string | undefined;
        receivedAt?: string | undefined;
        dueAt?: string | undefined;
        /** Sheets of paper handed over; 0 or left out for an electronic dossier. */
        paperCount?: number | undefined;
        duty?: string | undefined;
        deadline?: string | undefined;
        note?: string | undefined;
      }[]
    | undefined;
}

/** Phiếu bàn giao kết quả, from the deciding authority to the one-stop unit. */
export interface ResultHandover extends SlipBase, Exchange {
  kind: 'RESULT_HANDOVER';
  results?:
    | readonly {
        dossierCode: string;
        applicantName?: string | undefined;
        resultName?: string | undefined;
        number?: string | undefined;
        date?: string | undefined;
        count?: number | undefined;
        dueAt?: string | undefined;
        resultChannel?: ResultChannel | undefined;
        note?: string | undefined;
      }[]
    | undefined;
}

/** Quá trình xử lý hồ sơ: every event of a dossier, oldest first. */
export interface ProcessHistory extends SlipBase {
  kind: 'PROCESS_HISTORY';
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  applicantName?: string | undefined;
  intakeUnit?: string | undefined;
  handlingUnit?: string | undefined;
  receivedAt?: string | undefined;
  /** The date printed on the receipt. */
  originalDueAt?: string | undefined;
  /** Set while it differs from the printed one. */
  dueAt?: string | undefined;
  /** The one re-appointment of Mẫu 04. */
  rescheduledTo?: string | undefined;
  finishedAt?: string | undefined;
  /** State in words. */
  state?: string | undefined;
  events?:
    | readonly {
        at: string;
        unit?: string | undefined;
        actor?: string | undefined;
        /** What was done, in words. */
        act: string;
        detail?: string | undefined;
        /** Number of the paper issued. */
        document?: string | undefined;
        /** The step's own deadline and how it was kept. */
        stepDueAt?: string | undefined;
        outcome?: 'EARLY' | 'ON_TIME' | 'LATE' | undefined;
      }[]
    | undefined;
  /** Moment the events were read. */
  asOf?: string | undefined;
}

/** One line of biểu II.06a; the numbers are columns (3) to (13). */
export interface ReportRow {
  /** TT: `I`, `1`, or empty for the total. */
  ordinal?: string | undefined;
  name: string;
  /** Printed in bold: a total or the head of a group. */
  total?: boolean | undefined;
  received: number;
  receivedOnline: number;
  receivedDirect: number;
  carriedOver: number;
  solved: number;
  solvedEarly: number;
  solvedOnTime: number;
  solvedLate: number;
  open: number;
  openInTime: number;
  openLate: number;
}

/**
 * Báo cáo đã chốt số liệu: biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) of a closed window, with the rule version and hash
 * that let it be made again; a correction is a numbered amendment with its differences.
 */
export interface Report extends SlipBase, SlipSigner {
  kind: 'REPORT';
  reportingUnit?: string | undefined;
  /** Kỳ báo cáo in words: `tháng 11 năm 2026`. */
  periodName?: string | undefined;
  /** First and last day counted. */
  windowFrom?: string | undefined;
  windowTo?: string | undefined;
  frozenAt?: string | undefined;
  ruleVersion?: string | undefined;
  /** Hex digest of the frozen figures. */
  sha256?: string | undefined;
  rows?: readonly ReportRow[] | undefined;
  /** Lines such as what is counted apart, or who was paused. */
  notes?: readonly string[] | undefined;
  /** From 1; left out for the first issue. */
  amendmentNo?: number | undefined;
  /** Digest of the issue this one amends. */
  amendedSha256?: string | undefined;
  differences?:
    | readonly {
        rowName: string;
        columnName: string;
        before: number;
        after: number;
        reason?: string | undefined;
      }[]
    | undefined;
  preparedBy?: string | undefined;
}
