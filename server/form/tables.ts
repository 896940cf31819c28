import type { FormDraft } from '@motcua/contract/form-draft';
import type { Generated, JSONColumnType } from 'kysely';
import type { VersionChangeTable } from '../catalogue/index.ts';

/** A draft of an e-form on its way to being a version, and what became of it. */
export interface FormChangeTable extends VersionChangeTable {
  number: Generated<number>;
  content: JSONColumnType<FormDraft, string, string>;
}

declare module '../platform/database.ts' {
  interface Schema {
    form_change: FormChangeTable;
  }
}
