import type { OfficeDocument, OfficeRule } from './shapes/authority.ts';
import type { CalendarFile } from './shapes/calendar.ts';
import type { FeeEntry } from './shapes/fee.ts';
import type { FormDefinition } from './shapes/form.ts';
import type {
  CounterRow,
  DivisionRow,
  PositionRow,
  ReceptionPointRow,
  UnitNameRow,
  UnitRow,
} from './shapes/organisation.ts';
import type { DemoPerson } from './shapes/person.ts';
import type { ProcedureEntry } from './shapes/procedure.ts';
import type { ProcessPattern } from './shapes/process.ts';
import type {
  AbbreviationRow,
  EverydayWordRow,
  FaqEntry,
  LifeEvent,
  StopwordRow,
  SynonymRow,
} from './shapes/search.ts';
import type { Parameter, Theme } from './shapes/setting.ts';

/** The whole province as its data files say it: checked, all references resolved, all text NFC. */
export type Province = {
  units: UnitRow[];
  unitNames: UnitNameRow[];
  /** Phòng of the units (`organisation/departments.csv`). */
  divisions: DivisionRow[];
  counters: CounterRow[];
  positions: PositionRow[];
  receptionPoints: ReceptionPointRow[];
  /** Who decides by office (`organisation/authority.yaml`). */
  officeRules: OfficeRule[];
  officeDocuments: OfficeDocument[];
  calendar: CalendarFile;
  procedures: ProcedureEntry[];
  /** `fees/`. */
  fees: FeeEntry[];
  processes: ProcessPattern[];
  forms: FormDefinition[];
  people: DemoPerson[];
  abbreviations: AbbreviationRow[];
  synonyms: SynonymRow[];
  stopwords: StopwordRow[];
  /** `writing/everyday_words.csv`. */
  everydayWords: EverydayWordRow[];
  lifeEvents: LifeEvent[];
  /** `faq.yaml`. */
  faq: FaqEntry[];
  themes: Theme[];
  parameters: Parameter[];
};

export type { OfficeDocument, OfficeRule } from './shapes/authority.ts';
export type { CalendarDay, CalendarFile } from './shapes/calendar.ts';
export type { FeeEntry } from './shapes/fee.ts';
export type { FormDefinition, FormPage, Prefill, Question, QuestionType } from './shapes/form.ts';
export type {
  CounterRow,
  DivisionRow,
  PositionRow,
  ReceptionPointRow,
  UnitNameRow,
  UnitRow,
} from './shapes/organisation.ts';
export type { DemoPerson, Post, PostRole } from './shapes/person.ts';
export type {
  ChannelName,
  Component,
  FeeLine,
  Limit,
  ProcedureCase,
  ProcedureChannel,
  ProcedureEntry,
  ProcedureVersion,
} from './shapes/procedure.ts';
export type { ProcessPattern, ProcessStep } from './shapes/process.ts';
export type {
  AbbreviationRow,
  EverydayWordRow,
  FaqEntry,
  LifeEvent,
  StopwordRow,
  SynonymRow,
} from './shapes/search.ts';
export type { Parameter, Theme } from './shapes/setting.ts';
