/** Kinds of file a dossier takes: recognised by their first bytes, whatever the name says. */
const SIGNATURES = [
  { type: 'application/pdf', extensions: ['pdf'], bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', extensions: ['png'], bytes: [0x89, 0x50, 0x4e, 0x47] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
] as const;

/** What a browser makes of a picture to be read for a while; no paper of a dossier is one. */
export const isWebp = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 4)).toString('latin1') === 'RIFF' &&
  Buffer.from(head.subarray(8, 12)).toString('latin1') === 'WEBP';

export const ACCEPTED_EXTENSIONS = SIGNATURES.flatMap((one) => one.extensions);

/** The media type if name and content agree on one of the accepted kinds. */
export function fileType(name: string, head: Uint8Array): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return SIGNATURES.find(
    (one) =>
      one.extensions.some((known) => known === extension) && one.bytes.every((byte, at) => head[at] === byte),
  )?.type;
}
