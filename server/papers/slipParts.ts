/** Which circular's set of forms: `2018` = TT 01/2018/TT-VPCP, `2025` = TT 03/2025/TT-VPCP. */
export type SlipRegime = '2018' | '2025';

/** Phần đầu (NĐ 30/2020 Phụ lục I): the issuing side of the header; Quốc hiệu and Tiêu ngữ are the form's own. */
export interface SlipHeader {
  /** Tên đơn vị chủ quản; printed in capitals. Empty for a People's Committee, which names none above it. */
  governingUnit: string;
  /** Đơn vị ban hành; printed in bold capitals. Left out: the one-stop unit's name under the regime. */
  issuingUnit?: string | undefined;
  /** Number and symbol without "Số:", for example `05/GTN-TTPVHCC`. */
  number?: string | undefined;
  /** Địa danh. */
  place?: string | undefined;
  /** Date of the paper; also the PDF's document date, which PDF/A demands. */
  date: string;
}

/** What every slip has. */
export interface SlipBase {
  regime: SlipRegime;
  header: SlipHeader;
  /** http(s) address that the QR code opens; never a personal number. */
  qrUrl: string;
}

/** Người ký: authority, post and name of who signs for an authority; see `signingOf`. */
export interface SlipSigner {
  /** Printed after "TM.". */
  collective?: string | undefined;
  /** The head in whose place the signer signs, printed after "KT.". */
  actingFor?: string | undefined;
  /** Who ordered the signer to sign, printed after "TL.". */
  onOrderOf?: string | undefined;
  /** Who authorised the signer, printed after "TUQ.". */
  authorisedBy?: string | undefined;
  /** The document that lets him sign, where it is one of his own. */
  byDocument?: string | undefined;
  /** Left out: the form's own "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ". */
  signerPosition?: string | undefined;
  signerName?: string | undefined;
  /** When the signer approved on the system; no digital signature is claimed. */
  signedAt?: string | undefined;
}

/** Người nộp hồ sơ as a slip addresses him. */
export interface SlipApplicant {
  applicantName?: string | undefined;
  applicantIdNo?: string | undefined;
  applicantAddress?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** One sort of paper, and how many. */
export interface SlipPaper {
  name: string;
  count?: number | undefined;
}

/** A fee in whole đồng. */
export interface SlipFee {
  name: string;
  amount: number;
}
