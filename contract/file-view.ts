import Type, { type Static } from 'typebox';
import { Id, Instant, Nullable } from './shape.ts';

/** A file of a dossier. */
export const FileView = Type.Object({
  id: Id,
  component: Nullable(Type.String()),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
  uploadedAt: Instant,
  uploadedBy: Type.String(),
  /** Code of the dossier it was taken over from instead of being asked for again. */
  takenFrom: Nullable(Type.String()),
  /** The file is a certified electronic copy: its number, who certified it when, and whether it still counts. */
  certified: Nullable(
    Type.Object({
      certificationId: Id,
      code: Type.String(),
      number: Type.String(),
      unit: Type.String(),
      signer: Type.String(),
      certifiedAt: Instant,
      revokedAt: Nullable(Instant),
      revokeReason: Nullable(Type.String()),
    }),
  ),
  /** Of a file an officer scanned and found true to the original (Thông tư 01/2023/TT-VPCP Điều 8). */
  scan: Nullable(
    Type.Object({
      /** Account of the officer. */
      by: Id,
      confirmedAt: Instant,
      pages: Type.Integer(),
      /** Pages whose words can be searched and copied. */
      textPages: Type.Integer(),
      /** Of the coarsest picture, taken as a page of A4; null where all came as PDF. */
      dpi: Nullable(Type.Integer()),
      colour: Nullable(Type.Boolean()),
    }),
  ),
});
export type FileView = Static<typeof FileView>;

/** On its way over a thin line: a light copy is here to be read, and nothing but to be read. */
export const ComingFile = Type.Object({
  uploadId: Id,
  component: Nullable(Type.String()),
  name: Type.String(),
  since: Instant,
  /** Longer than a computer may work without network: the paper is to be captured anew. */
  late: Type.Boolean(),
});
export type ComingFile = Static<typeof ComingFile>;
