/** A notice in an account's inbox on the portal. */
export interface MessageTable {
  id: string;
  account_id: string;
  dossier_id: string | null;
  kind: string;
  text: string;
  text_en: string;
  created_at: Date;
  read_at: Date | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    message: MessageTable;
  }
}
