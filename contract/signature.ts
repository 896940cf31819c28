import { SIGNATURE_STANDINGS, SIGNING_WAYS } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { Answers, Form } from './catalogue.ts';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** Somebody besides the applicant who signs a declaration, and where his signature stands. */
export const SignatureView = Type.Object(
  {
    /** Of the form. */
    signer: Type.String(),
    role: Type.String(),
    roleEn: Type.Optional(Type.String()),
    /** Empty where the question that says it is not answered yet. */
    fullName: Type.String(),
    standing: OneOf(SIGNATURE_STANDINGS),
    /** Null: never asked. */
    how: Nullable(OneOf(SIGNING_WAYS)),
    askedAt: Nullable(Instant),
    /** When he signed or declined what he was asked. */
    answeredAt: Nullable(Instant),
    /** Why he declined. */
    reason: Nullable(Type.String()),
    /** The sheet he signed by hand. */
    sheetFile: Nullable(Id),
  },
  { $id: 'SignatureView' },
);
export type SignatureView = Static<typeof SignatureView>;

const Waiting = Type.Object({
  requestId: Id,
  submissionCode: Type.String(),
  procedureName: Type.String(),
  applicantName: Type.String(),
  role: Type.String(),
  roleEn: Type.Optional(Type.String()),
  askedAt: Instant,
});

/** The declaration as its other signer reads it before he signs. */
export const SignatureRequestView = Type.Object(
  {
    ...Waiting.properties,
    /** Sent back with his word: he signs what he has read, nothing else. */
    content: Type.String(),
    declares: Type.String(),
    declaresEn: Type.Optional(Type.String()),
    form: Form,
    answers: Answers,
    authority: UnitRef,
  },
  { $id: 'SignatureRequestView' },
);
export type SignatureRequestView = Static<typeof SignatureRequestView>;

const tag = 'signature';
const caller = 'SIGNED_IN';
const one = { dossierId: Id, signer: Text(60, 1) };
const asked = { requestId: Id };

/** Declarations that two or more people make together: whoever fills it in asks the others to sign it. */
export const signatureOperations = {
  askSignature: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/signatures/{signer}/ask',
    tag,
    caller,
    summary:
      'Ask whoever the answers name to read and sign the declaration in his own account; a later change of it voids that',
    input: Type.Object(one),
    output: SignatureView,
  }),
  keepSignedSheet: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/signatures/{signer}/sheet',
    tag,
    caller,
    summary: 'The scan of the declaration that he has signed by hand, uploaded before without a component',
    input: Type.Object({ ...one, sheetFile: Id }),
    output: SignatureView,
  }),
  printForSignature: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/signatures/{signer}/sheet',
    tag,
    caller,
    summary: 'The declaration to be signed by hand, with the code that stands for what is answered now',
    input: Type.Object({ ...one, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  listSignatureRequests: operation({
    method: 'GET',
    path: '/my/signature-requests',
    tag,
    caller,
    summary: 'Declarations that name me and wait for my signature',
    input: Nothing,
    output: Type.Object({ items: Type.Array(Waiting) }),
  }),
  getSignatureRequest: operation({
    method: 'GET',
    path: '/my/signature-requests/{requestId}',
    tag,
    caller,
    summary: 'The declaration I am asked to sign, whole',
    input: Type.Object(asked),
    output: SignatureRequestView,
  }),
  answerSignatureRequest: operation({
    method: 'POST',
    path: '/my/signature-requests/{requestId}/answer',
    tag,
    caller,
    summary: 'Sign what I have read, or decline and say why',
    input: Type.Object({
      ...asked,
      content: Text(64, 64),
      signs: Type.Boolean(),
      /** That he means it; needed where he signs. */
      declaration: Type.Optional(Type.Boolean()),
      reason: Type.Optional(Text(500, 3)),
    }),
    output: Type.Object({ submissionCode: Type.String(), signed: Type.Boolean() }),
  }),
};
