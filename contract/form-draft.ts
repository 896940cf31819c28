import { PREFILLS, QUESTION_TYPES } from '@motcua/rules/form';
import Type, { type Static } from 'typebox';
import { Compute, Form, FormRepeat, FormSigner } from './catalogue.ts';
import { operation } from './operation.ts';
import { Id, Key, LocalDate, Nullable, OneOf, Text } from './shape.ts';
import { Decision, versionChange, VersionChangeState } from './version-change.ts';

const DraftQuestion = Type.Object({
  key: Text(60),
  label: Text(300),
  labelEn: Type.Optional(Text(300)),
  hint: Type.Optional(Text(500)),
  type: OneOf(QUESTION_TYPES),
  required: Type.Boolean(),
  options: Type.Optional(
    Type.Array(Type.Object({ value: Text(60), label: Text(300), labelEn: Type.Optional(Text(300)) }), {
      maxItems: 100,
    }),
  ),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_000 })),
  pattern: Type.Optional(Text(200)),
  prefill: Type.Optional(OneOf(PREFILLS)),
  /** Of an upload: code of the paper of the procedure its files are attached to. */
  component: Type.Optional(Text(80)),
  compute: Type.Optional(Compute),
  visibleWhen: Type.Optional(Type.Object({ question: Text(60), equals: Text(60) })),
});

/** An e-form as it is being written: what is empty, doubled or wrong in it is for the checks to say. */
export const FormDraft = Type.Object(
  {
    title: Text(300),
    titleEn: Type.Optional(Text(300)),
    basis: Type.Optional(Text(500)),
    summary: Text(300),
    pages: Type.Array(
      Type.Object({
        key: Text(60),
        title: Text(300),
        titleEn: Type.Optional(Text(300)),
        why: Type.Optional(Text(1_000)),
        repeat: Type.Optional(FormRepeat),
        questions: Type.Array(DraftQuestion, { maxItems: 60 }),
      }),
      { maxItems: 40 },
    ),
    signers: Type.Optional(Type.Array(FormSigner, { maxItems: 5 })),
  },
  { $id: 'FormDraft' },
);
export type FormDraft = Static<typeof FormDraft>;

/** What a check of a form finds: where, what is wrong, and what mends it. */
export const FormFindingView = Type.Object(
  {
    code: Type.String(),
    /** An ERROR keeps the form from being published; a WARNING asks for a note. */
    severity: OneOf(['ERROR', 'WARNING'] as const),
    /** Indexes from 0; null: the page, or the form, as a whole. */
    at: Type.Object({ page: Nullable(Type.Integer()), question: Nullable(Type.Integer()) }),
    vi: Type.String(),
    en: Type.String(),
    cureVi: Type.String(),
    cureEn: Type.String(),
  },
  { $id: 'FormFindingView' },
);
export type FormFindingView = Static<typeof FormFindingView>;

const ProcedureRef = Type.Object({ code: Type.String(), name: Type.String() });

export const FormChangeView = Type.Object(
  { ...versionChange, title: Type.String() },
  { $id: 'FormChangeView' },
);
export type FormChangeView = Static<typeof FormChangeView>;

const tag = 'form';
const caller = 'OFFICER';
const FormKey = {
  /** Code of a form there is, or of a procedure, whose own form it then becomes. */
  key: Key,
};

/** Operations of the form room: e-forms are drafted, proposed by one and approved by another person. */
export const formDraftOperations = {
  listForms: operation({
    method: 'GET',
    path: '/form-library',
    tag,
    caller,
    summary: 'Every e-form in force or under way, with the procedures that ask it',
    input: Type.Object({ q: Type.Optional(Text(200)) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          key: Key,
          title: Type.String(),
          pages: Type.Integer(),
          questions: Type.Integer(),
          /** The procedure whose own form it is. */
          own: Nullable(ProcedureRef),
          /** Procedures that ask it today. */
          procedures: Type.Integer(),
          inForceSince: Nullable(LocalDate),
          decision: Nullable(Decision),
          underWay: Type.Array(
            Type.Object({
              changeId: Id,
              state: VersionChangeState,
              validFrom: Nullable(LocalDate),
            }),
          ),
        }),
      ),
      mayPropose: Type.Boolean(),
    }),
  }),
  getFormDesign: operation({
    method: 'GET',
    path: '/form-library/{key}',
    tag,
    caller,
    summary: 'One e-form with versions and changes: the version in force, or the change named',
    input: Type.Object({ key: Key, changeId: Type.Optional(Id) }),
    output: Type.Object({
      key: Key,
      title: Type.String(),
      own: Nullable(ProcedureRef),
      /** Procedures that ask it today. */
      procedures: Type.Integer(),
      versions: Type.Array(
        Type.Object({
          version: Type.String(),
          validFrom: LocalDate,
          decision: Nullable(Decision),
          /** Comes with the data files; otherwise decided in the program. */
          fromData: Type.Boolean(),
          inForce: Type.Boolean(),
        }),
      ),
      changes: Type.Array(FormChangeView),
      /** The change named, else the version in force; null where the procedure has no form of its own yet. */
      shown: Nullable(
        Type.Object({
          form: FormDraft,
          findings: Type.Array(FormFindingView),
          change: Nullable(FormChangeView),
        }),
      ),
      /** What the procedure asks until it has a form of its own. */
      asked: Nullable(FormDraft),
      /** Papers an upload can be for; empty where several procedures share the form. */
      components: Type.Array(
        Type.Object({ code: Type.String(), name: Type.String(), needsFile: Type.Boolean() }),
      ),
      may: Type.Object({ propose: Type.Boolean(), decide: Type.Boolean() }),
    }),
  }),
  saveFormDraft: operation({
    method: 'POST',
    path: '/form-changes',
    tag,
    caller,
    summary: 'Keep a draft of an e-form: a new one, or the next state of one that is not proposed yet',
    input: Type.Object({
      ...FormKey,
      changeId: Type.Optional(Id),
      /** Of the draft that was read, where it is not new. */
      revision: Type.Optional(Type.Integer({ minimum: 1 })),
      form: FormDraft,
    }),
    output: FormChangeView,
  }),
  discardFormDraft: operation({
    method: 'DELETE',
    path: '/form-changes/{changeId}',
    tag,
    caller,
    summary: 'Throw away a draft that was never proposed',
    input: Type.Object({ changeId: Id }),
    output: Type.Object({}),
  }),
  checkFormDraft: operation({
    method: 'POST',
    path: '/form-checks',
    tag,
    caller,
    summary:
      'Look at an e-form before it is kept: what is wrong and where, and the form as it would be asked',
    input: Type.Object({
      ...FormKey,
      /** Day on which it is to be in force; absent: today. */
      validFrom: Type.Optional(LocalDate),
      form: FormDraft,
    }),
    output: Type.Object({ form: Form, findings: Type.Array(FormFindingView) }),
  }),
  proposeForm: operation({
    method: 'POST',
    path: '/form-changes/{changeId}/proposal',
    tag,
    caller,
    summary: 'Propose a draft; refused while a check finds an error, warnings need a note',
    input: Type.Object({
      changeId: Id,
      revision: Type.Integer({ minimum: 1 }),
      validFrom: LocalDate,
      note: Type.Optional(Text(1_000)),
    }),
    output: FormChangeView,
  }),
  decideForm: operation({
    method: 'POST',
    path: '/form-changes/{changeId}/decision',
    tag,
    caller,
    summary:
      'The second person approves a proposal by a decision, so that it is in force from its day on, or rejects it',
    input: Type.Object({
      changeId: Id,
      approve: Type.Boolean(),
      comment: Text(1_000),
      /** Number and date of the decision, where it is approved. */
      decision: Type.Optional(Type.Object({ number: Text(60, 1), date: LocalDate })),
      /** Where the decision names another day than the proposal. */
      validFrom: Type.Optional(LocalDate),
    }),
    output: FormChangeView,
  }),
  rollBackForm: operation({
    method: 'POST',
    path: '/form-changes/{changeId}/rollback',
    tag,
    caller,
    summary: 'Take an approved version back in one action, before the day it takes effect',
    input: Type.Object({ changeId: Id, reason: Text(1_000, 1) }),
    output: FormChangeView,
  }),
};
