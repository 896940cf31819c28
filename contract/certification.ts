import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** One number of the register of certifications, and what came of it. */
export const CertificationView = Type.Object(
  {
    id: Id,
    /** By which anybody may ask whether the copy counts: `CT-7K3M-Q9XD-P4WN-2HBA`. */
    code: Type.String(),
    /** With its book: `15, quyển số 01/2026-SCT/BS`. */
    number: Type.String(),
    seq: Type.Integer(),
    /** Who certified. */
    unit: UnitRef,
    documentName: Type.String(),
    documentNumber: Nullable(Type.String()),
    documentIssuer: Nullable(Type.String()),
    pages: Type.Integer(),
    /** Paper copies. */
    copies: Type.Integer(),
    certifiedAt: Instant,
    signer: Type.String(),
    position: Type.String(),
    /** BEING_MADE: the file with its words and signature comes in a moment; PAPER: none was wanted. */
    copy: OneOf(['PAPER', 'BEING_MADE', 'MADE'] as const),
    fileId: Nullable(Id),
    revokedAt: Nullable(Instant),
    revokeReason: Nullable(Type.String()),
    /** The caller may take it back. */
    mayRevoke: Type.Boolean(),
  },
  { $id: 'CertificationView' },
);
export type CertificationView = Static<typeof CertificationView>;

/** A dossier that used the bytes of a copy. */
export const CopyUse = Type.Object({
  dossierId: Id,
  dossierCode: Type.String(),
  procedureName: Type.String(),
  unit: UnitRef,
  authority: UnitRef,
  date: LocalDate,
});
export type CopyUse = Static<typeof CopyUse>;

const Year = Type.Integer({ minimum: 2018, maximum: 2100 });
const Certification = Type.Object({ certificationId: Id });

export const certificationOperations = {
  listCertifications: operation({
    method: 'GET',
    path: '/certifications',
    tag: 'certification',
    caller: 'OFFICER',
    summary:
      'The register of certifications (sổ chứng thực) of a unit and year, in the order of its numbers, which have no gap',
    input: Type.Object({
      unit: Key,
      year: Year,
      after: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({
      /** Numbers given in the year. */
      total: Type.Integer(),
      items: Type.Array(
        Type.Object({
          ...CertificationView.properties,
          dossierId: Id,
          dossierCode: Type.String(),
          requester: Type.String(),
        }),
      ),
    }),
  }),
  printCertifications: operation({
    method: 'GET',
    path: '/certifications/print',
    tag: 'certification',
    caller: 'OFFICER',
    summary: 'The register of certifications of a year as PDF or printable page',
    input: Type.Object({ unit: Key, year: Year, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    bytes: 'OUT',
    output: Type.Any(),
  }),
  getCertification: operation({
    method: 'GET',
    path: '/certifications/{certificationId}',
    tag: 'certification',
    caller: 'OFFICER',
    summary:
      'A certified copy for the unit that answers for it: whether its bytes are as they were signed, and every dossier that used it',
    input: Certification,
    output: Type.Object({
      ...CertificationView.properties,
      dossierId: Id,
      dossierCode: Type.String(),
      /** Null: there is no electronic copy. */
      unaltered: Nullable(Type.Boolean()),
      uses: Type.Array(CopyUse),
    }),
  }),
  revokeCertification: operation({
    method: 'POST',
    path: '/certifications/{certificationId}/revocation',
    tag: 'certification',
    caller: 'OFFICER',
    summary:
      'The unit that certified takes a copy back whose original was found false: it is used no more, who used it and the person are told',
    input: Type.Object({ certificationId: Id, reason: Text(1000, 10) }),
    output: CertificationView,
  }),
  checkCertifiedCopy: operation({
    method: 'GET',
    path: '/certified-copies/{code}',
    tag: 'certification',
    caller: 'ANYONE',
    summary: 'Whether a certified copy counts, by the code printed on it; nothing of a person',
    input: Type.Object({ code: Text(40, 1) }),
    output: Type.Object({
      standing: OneOf(['VALID', 'REVOKED', 'UNKNOWN'] as const),
      /** Null: the code is unknown. */
      copy: Nullable(
        Type.Object({
          code: Type.String(),
          number: Type.String(),
          unit: Type.String(),
          certifiedAt: Instant,
          pages: Type.Integer(),
          /** Of the file, in hexadecimal: another file is another copy. */
          sha256: Type.String(),
          revokedAt: Nullable(Instant),
        }),
      ),
    }),
  }),
};
