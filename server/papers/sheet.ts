import type { Run } from './valueWords.ts';

export type { Run };
export type Line = readonly Run[];

/** One cell of a table's heading, over one or more columns and rows. */
export interface HeadCell {
  text: string;
  columns: number;
  rows: number;
}

export interface Column {
  /** Width in proportion to the other columns. */
  share: number;
  align: 'left' | 'center';
}

export type Block =
  | { block: 'line'; runs: Line; keep: boolean; italic: boolean }
  | { block: 'columns'; lines: readonly Line[] }
  | { block: 'list'; items: readonly Line[] }
  | { block: 'heading'; runs: Line }
  | {
      block: 'table';
      head: readonly (readonly HeadCell[])[];
      columns: readonly Column[];
      rows: readonly (readonly (readonly Line[])[])[];
    };

export interface Signature {
  title: readonly Line[];
  note: string;
  name: Line;
  below: Line;
}

/**
 * The words of one slip in the order they are read, with no look yet. Both the PDF and the HTML page are made from it,
 * so that neither can say what the other does not.
 */
export interface Sheet {
  /** `a4-large` is any upright slip in letters of 16 points, for who reads with difficulty. */
  paper: 'a5' | 'a4' | 'a4-landscape' | 'a4-large';
  /** A `form` to fill in, or a `document` in the manner of NĐ 30/2020 Phụ lục I: indented paragraphs, a line under the trích yếu. */
  manner: 'form' | 'document';
  /** The name of the slip, broken into lines as it stands on the paper. */
  titleLines: readonly string[];
  /** Form number and circular, for the file's metadata. */
  description: string;
  /** yyyy-mm-dd */
  date: string;
  header: {
    governingUnit: string;
    issuingUnit: string;
    number: Line | null;
    nation: string;
    motto: string;
    placeAndDate: Line;
  };
  /** Across every page of a paper that is worth nothing; null: an ordinary one. */
  mark: string | null;
  qr: { svg: string; meaning: string };
  under: readonly Line[];
  blocks: readonly Block[];
  signatures: readonly Signature[];
  /** Nơi nhận, beside the signature. */
  recipients: { label: string; items: readonly Line[] } | null;
  /** Small print at the end of the last page. */
  foot: readonly Line[];
  /** One label per liên; a single empty label when the slip is printed once. */
  copies: readonly string[];
}
