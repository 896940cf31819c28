import type { Generated, JSONColumnType } from 'kysely';
import type { FeeSchedule } from '@motcua/contract/fees';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { FormDefinition, FaqEntry, LifeEvent, ProcedureVersion } from '../province/index.ts';

declare module '../platform/database.ts' {
  interface Schema {
    procedure_version: {
      id: string;
      code: string;
      valid_from: string;
      valid_to: string | null;
      name: string;
      sector: string;
      levels: string[];
      subjects: string[];
      content: JSONColumnType<ProcedureVersion, string, string>;
      content_hash: string;
      source: string;
    };
    fee_schedule: {
      id: string;
      procedure_code: string;
      valid_from: string;
      valid_to: string | null;
      content: JSONColumnType<FeeSchedule, string, string>;
      content_hash: string;
      /** The data files still say so. */
      current: boolean;
    };
    procedure_use: {
      /** `2026-11`. */
      month: string;
      procedure_code: string;
      authority: string;
      subject: 'PERSON' | 'ORGANISATION';
      count: number;
    };
    form_version: {
      code: string;
      version: string;
      valid_from: string;
      valid_to: string | null;
      content: JSONColumnType<FormDefinition, string, string>;
      /** LOCAL: decided in the program. */
      source: Generated<'DATA' | 'LOCAL'>;
      decision_number: string | null;
      decision_date: string | null;
    };
    process_version: {
      id: string;
      key: string;
      valid_from: string;
      valid_to: string | null;
      content: JSONColumnType<ProcessDefinition, string, string>;
      /** LOCAL: decided in the program. */
      source: Generated<'DATA' | 'LOCAL'>;
      /** The decision that approved it; null: a pattern nobody has decided on. */
      decision_number: string | null;
      decision_date: string | null;
    };
    life_event: { key: string; rank: number; content: JSONColumnType<LifeEvent, string, string> };
    faq: { key: string; rank: number; content: JSONColumnType<FaqEntry, string, string> };
    search_word: { word: string; means: string; kind: 'SYNONYM' | 'ABBREVIATION' | 'STOPWORD' };
    everyday_word: { word: string; everyday: string };
  }
}
