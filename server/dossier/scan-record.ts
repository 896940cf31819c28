/** A file an officer scanned: what it is made of, who compared it with the original and when. */
export interface ScanRecord {
  by: string;
  confirmedAt: string;
  pages: number;
  textPages: number;
  /** Of the coarsest picture on A4; null where all came as PDF. */
  dpi: number | null;
  colour: boolean | null;
}
