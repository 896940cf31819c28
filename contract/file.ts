import Type, { type Static } from 'typebox';
import { FileView } from './file-view.ts';
import { Nothing, operation } from './operation.ts';
import { Id, Nullable, Text } from './shape.ts';

export const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** Parts of at most this size, so that a bad line loses little. */
export const PART_BYTES = 1024 * 1024;
/** A light copy, to be read until all of a page has come over a thin line, is no larger. */
export const MAX_LIGHT_BYTES = 96 * 1024;

/** An upload in progress: `offset` bytes are stored, the next part begins there. `file` is set once all is there and checked. */
export const UploadView = Type.Object(
  { uploadId: Id, size: Type.Integer(), offset: Type.Integer(), file: Nullable(FileView) },
  { $id: 'UploadView' },
);
export type UploadView = Static<typeof UploadView>;

export const fileOperations = {
  uploadFile: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/uploads',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'Begin a resumable upload for a component of a dossier',
    input: Type.Object({
      dossierId: Id,
      component: Type.Optional(Text(40)),
      name: Text(200, 1),
      size: Type.Integer({ minimum: 1 }),
      sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    }),
    output: UploadView,
  }),
  uploadPart: operation({
    method: 'PUT',
    path: '/uploads/{uploadId}',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'The next bytes, from the offset given in the query',
    bytes: 'IN',
    input: Type.Object({ uploadId: Id, offset: Type.Integer({ minimum: 0 }) }),
    output: UploadView,
  }),
  getUpload: operation({
    method: 'GET',
    path: '/uploads/{uploadId}',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'Where an upload stands, to resume it',
    input: Type.Object({ uploadId: Id }),
    output: UploadView,
  }),
  uploadLight: operation({
    method: 'PUT',
    path: '/uploads/{uploadId}/light',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'A light copy (WebP) of what is being uploaded, to be read until all of it is there',
    bytes: 'IN',
    input: Type.Object({ uploadId: Id }),
    output: Nothing,
  }),
  getLight: operation({
    method: 'GET',
    path: '/uploads/{uploadId}/light',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'The light copy of a file that is still on its way',
    bytes: 'OUT',
    input: Type.Object({ uploadId: Id }),
    output: Type.Any(),
  }),
  getFile: operation({
    method: 'GET',
    path: '/files/{fileId}',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'The bytes of a file',
    bytes: 'OUT',
    input: Type.Object({ fileId: Id }),
    output: Type.Any(),
  }),
  removeFile: operation({
    method: 'DELETE',
    path: '/files/{fileId}',
    tag: 'file',
    caller: 'SIGNED_IN',
    summary: 'Take a file out of a draft',
    input: Type.Object({ fileId: Id }),
    output: Nothing,
  }),
};
