import Type, { type Static } from 'typebox';
import { EarlierPaper } from './counter.ts';
import { operation } from './operation.ts';
import { Id, LocalDate, Nullable, OneOf } from './shape.ts';

/** A paper of the caller that the offices keep: a result, a certified copy of an original, or what he handed in. */
export const MyPaper = Type.Object({
  kind: OneOf(['FILE', 'RESULT', 'CERTIFIED_COPY'] as const),
  name: Type.String(),
  /** Number of a result, or of a certification; null of a file. */
  number: Nullable(Type.String()),
  dossierId: Id,
  dossierCode: Type.String(),
  /** Who issued the result, certified the copy, or took the file in. */
  unit: Type.String(),
  /** Day it was issued, or handed in. */
  date: LocalDate,
  /** Taken back for a later result, or by who certified it: it proves nothing any more and is not offered again. */
  revoked: Type.Boolean(),
  /** Of a certified copy: by which its standing is checked, who signed it, and why it was taken back. */
  certified: Nullable(
    Type.Object({ code: Type.String(), signer: Type.String(), revokeReason: Nullable(Type.String()) }),
  ),
  /** Paper of the system; null: it is in `files`. */
  slipId: Nullable(Id),
  files: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  /** Dossiers that used its bytes again, the newest first. */
  uses: Type.Array(
    Type.Object({ dossierId: Id, dossierCode: Type.String(), unit: Type.String(), date: LocalDate }),
  ),
});
export type MyPaper = Static<typeof MyPaper>;

export const myPapersOperations = {
  listMyPapers: operation({
    method: 'GET',
    path: '/my/papers',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary: "The caller's own papers that the offices keep, newest first, each with its source and its uses",
    input: Type.Object({}),
    output: Type.Object({ items: Type.Array(MyPaper) }),
  }),
  listPapersForDraft: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/papers-held',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary:
      'Papers the offices hold of the applicant that could go into this draft, each the newest of its kind',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(EarlierPaper) }),
  }),
};
