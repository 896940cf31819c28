import { ASKED_STANDINGS, CONFIRMATIONS, RESULT_CHANNELS } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { Answers, Component, Form } from './catalogue.ts';
import { DossierReceipt } from './dossier-view.ts';
import { Nothing, operation } from './operation.ts';
import { SignatureView } from './signature.ts';
import { PlaceOfReturn } from './place-of-return.ts';
import { Applicant, Id, Instant, Key, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** What the person was asked last, and what has become of it. */
const AskedView = Type.Object({
  how: OneOf(CONFIRMATIONS),
  at: Instant,
  standing: OneOf(ASKED_STANDINGS),
  /** Of a code: the last three digits of the phone, until when it may be used, whether it has gone out. */
  phoneEnding: Nullable(Type.String()),
  expiresAt: Nullable(Instant),
  sentAt: Nullable(Instant),
  failure: Nullable(Type.String()),
  /** What the person said when he refused. */
  reason: Nullable(Type.String()),
});

/** An assisted filing as whoever helps sees it. */
export const AssistedView = Type.Object(
  {
    dossierId: Id,
    submissionCode: Type.String(),
    procedureName: Type.String(),
    applicantName: Type.String(),
    begunAt: Instant,
    /** Null: not sent. */
    submittedAt: Nullable(Instant),
    confirmedBy: Nullable(OneOf(CONFIRMATIONS)),
    /** Ways open to this person now: he has a phone, he has an account. */
    ways: Type.Array(OneOf(CONFIRMATIONS)),
    asked: Nullable(AskedView),
    /** Who else signs what was answered, before the person is asked; of what is sent nothing. */
    signatures: Type.Array(SignatureView),
  },
  { $id: 'AssistedView' },
);
export type AssistedView = Static<typeof AssistedView>;

/** Who filled it in, to be told to the person it is about. */
const Helper = Type.Object({ fullName: Type.String(), unit: UnitRef });

const Waiting = Type.Object({
  dossierId: Id,
  submissionCode: Type.String(),
  procedureName: Type.String(),
  helper: Helper,
  askedAt: Instant,
});

/** All that was answered for the person, as he reads it back. */
export const ConfirmationView = Type.Object(
  {
    ...Waiting.properties,
    /** Sent back with his word: he confirms what he has read, nothing else. */
    content: Type.String(),
    applicant: Applicant,
    form: Form,
    answers: Answers,
    components: Type.Array(Component),
    files: Type.Array(Type.Object({ name: Type.String(), component: Nullable(Type.String()) })),
    resultChannel: OneOf(RESULT_CHANNELS),
    returnPlace: PlaceOfReturn,
    intakeUnit: UnitRef,
    authority: UnitRef,
  },
  { $id: 'ConfirmationView' },
);
export type ConfirmationView = Static<typeof ConfirmationView>;

const tag = 'assisted';
const one = { dossierId: Id };

/** Filing online for the person at hand, with his confirmation; counted apart (NĐ 61/2018 Đ.16; NĐ 118/2025 Đ.15). */
export const assistedOperations = {
  beginAssisted: operation({
    method: 'POST',
    path: '/assisted',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary: 'Begin an online dossier together with the person at hand, who need not have an account',
    input: Type.Object({
      /** Where the caller helps today. */
      unit: Key,
      procedureCode: Text(40, 1),
      intakeUnit: Key,
      authority: Type.Optional(Key),
      case: Type.Optional(Text(40)),
      applicant: Applicant,
    }),
    output: DossierReceipt,
  }),
  askConfirmation: operation({
    method: 'POST',
    path: '/assisted/{dossierId}/ask',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary:
      'Ask the person to confirm all that is answered now: by a code to his phone, on the portal, by his signature; a later change voids it',
    input: Type.Object({ ...one, how: OneOf(CONFIRMATIONS) }),
    output: AssistedView,
  }),
  printReadBack: operation({
    method: 'GET',
    path: '/assisted/{dossierId}/read-back',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary: 'Everything that is answered, in letters of 16 points, to be read back and signed',
    input: Type.Object({ ...one, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  confirmAssisted: operation({
    method: 'POST',
    path: '/assisted/{dossierId}/confirm',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary: 'Send the dossier on the code the person has told, or on the scan of the sheet he has signed',
    input: Type.Object({
      ...one,
      code: Type.Optional(Text(12, 4)),
      /** The signed sheet, uploaded before without a component. */
      sheetFile: Type.Optional(Id),
    }),
    output: DossierReceipt,
  }),
  getAssisted: operation({
    method: 'GET',
    path: '/assisted/{dossierId}',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary: 'Where a filing the caller helps with stands: asked, confirmed, refused',
    input: Type.Object(one),
    output: AssistedView,
  }),
  listAssisted: operation({
    method: 'GET',
    path: '/assisted',
    tag,
    caller: 'OFFICER',
    helping: true,
    summary: 'Filings the caller helps with that are not sent, and those he has sent today; nobody else’s',
    input: Nothing,
    output: Type.Object({ items: Type.Array(AssistedView) }),
  }),
  listConfirmations: operation({
    method: 'GET',
    path: '/my/confirmations',
    tag,
    caller: 'SIGNED_IN',
    summary: 'What somebody has filled in for me and waits for my word',
    input: Nothing,
    output: Type.Object({ items: Type.Array(Waiting) }),
  }),
  getConfirmation: operation({
    method: 'GET',
    path: '/my/confirmations/{dossierId}',
    tag,
    caller: 'SIGNED_IN',
    summary: 'All that was answered for me, to be read back',
    input: Type.Object(one),
    output: ConfirmationView,
  }),
  answerConfirmation: operation({
    method: 'POST',
    path: '/my/confirmations/{dossierId}/answer',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Confirm what I have read, which sends it in my name, or refuse and say what is wrong',
    input: Type.Object({
      ...one,
      content: Text(64, 64),
      accepts: Type.Boolean(),
      /** That it is true; needed where he accepts. */
      declaration: Type.Optional(Type.Boolean()),
      reason: Type.Optional(Text(500, 3)),
    }),
    output: Type.Object({ submissionCode: Type.String(), submitted: Type.Boolean() }),
  }),
};
