import Type, { type Static } from 'typebox';
import { FileView } from './file-view.ts';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf } from './shape.ts';

/** One page as a picture, or one PDF of a scanner; larger ones are made smaller before they are sent. */
export const MAX_PAGE_BYTES = 30 * 1024 * 1024;
/** Pictures and PDFs of one file; a thicker paper is scanned in volumes. */
export const MAX_CAPTURE_PAGES = 200;
/** How long a telephone may send pages after its code was shown. */
export const PAIRING_MINUTES = 10;

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** What a telephone is told apart by; it makes it up itself. */
const Device = Type.String({ minLength: 16, maxLength: 80 });
const Token = Type.String({ minLength: 20, maxLength: 80 });
const Size = Type.Integer({ minimum: 1, maximum: MAX_PAGE_BYTES });

/** What was found in a page when all its bytes were there. */
export const PageFacts = Type.Object({
  kind: OneOf(['PICTURE', 'PDF'] as const),
  /** 1 of a picture. */
  pages: Type.Integer(),
  /** In pixels; null of a PDF. */
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  /** False: shades of grey; null of a PDF. */
  colour: Nullable(Type.Boolean()),
});
export type PageFacts = Static<typeof PageFacts>;

/** The one file made of all pages. */
export const CapturedPdf = Type.Object({
  sha256: Type.String(),
  size: Type.Integer(),
  pages: Type.Integer(),
  /** Pages whose words can be searched and copied; 0 where the machine cannot read. */
  textPages: Type.Integer(),
  /** Of the coarsest picture, taken as a page of A4; null where all came as PDF. */
  dpi: Nullable(Type.Integer()),
  colour: Nullable(Type.Boolean()),
});
export type CapturedPdf = Static<typeof CapturedPdf>;

export const CaptureView = Type.Object(
  {
    id: Id,
    dossierId: Id,
    component: Type.String(),
    /** Complete ones, as they came. */
    pages: Type.Array(Type.Object({ id: Id, byPhone: Type.Boolean(), facts: PageFacts })),
    /** OPEN: collecting; ASSEMBLING: the file is being made; READY: to be compared; KEPT: part of the dossier. */
    state: OneOf(['OPEN', 'ASSEMBLING', 'READY', 'KEPT'] as const),
    pdf: Nullable(CapturedPdf),
    /** The telephone that may send pages now. `taken`: one has begun to. */
    phone: Nullable(Type.Object({ expiresAt: Instant, taken: Type.Boolean() })),
  },
  { $id: 'CaptureView' },
);
export type CaptureView = Static<typeof CaptureView>;

/** A page on its way: `offset` bytes are stored, the next part begins there. */
export const PageUpload = Type.Object(
  { pageId: Id, size: Type.Integer(), offset: Type.Integer(), complete: Type.Boolean() },
  { $id: 'PageUpload' },
);
export type PageUpload = Static<typeof PageUpload>;

/** All that a telephone is told: what to photograph, and until when. Nothing of the dossier or its people. */
export const PhoneTask = Type.Object(
  { component: Type.String(), expiresAt: Instant, sent: Type.Integer() },
  { $id: 'PhoneTask' },
);

const Capture = Type.Object({ captureId: Id });
const Part = Type.Object({ pageId: Id, offset: Type.Integer({ minimum: 0 }) });
const PhonePage = Type.Object({ pageId: Id, device: Device });

export const captureOperations = {
  beginCapture: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/captures',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Begin to scan one component of a dossier',
    input: Type.Object({ dossierId: Id, component: Key }),
    output: CaptureView,
  }),
  getCapture: operation({
    method: 'GET',
    path: '/captures/{captureId}',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Its pages so far, the telephone paired with it, the file made of them',
    input: Capture,
    output: CaptureView,
  }),
  beginCapturePage: operation({
    method: 'POST',
    path: '/captures/{captureId}/pages',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Begin the resumable upload of one page (JPEG) or of a PDF',
    input: Type.Object({ captureId: Id, size: Size, sha256: Type.Optional(Sha256) }),
    output: PageUpload,
  }),
  uploadCapturePart: operation({
    method: 'PUT',
    path: '/capture-pages/{pageId}',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'The next bytes, from the offset given in the query',
    bytes: 'IN',
    input: Part,
    output: PageUpload,
  }),
  getCaptureUpload: operation({
    method: 'GET',
    path: '/capture-pages/{pageId}',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Where the upload of a page stands, to resume it',
    input: Type.Object({ pageId: Id }),
    output: PageUpload,
  }),
  getCapturePage: operation({
    method: 'GET',
    path: '/capture-pages/{pageId}/bytes',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'A page as it was sent',
    bytes: 'OUT',
    input: Type.Object({ pageId: Id }),
    output: Type.Any(),
  }),
  removeCapturePage: operation({
    method: 'DELETE',
    path: '/capture-pages/{pageId}',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Throw a page away that is in no file of a dossier yet',
    input: Type.Object({ pageId: Id }),
    output: Nothing,
  }),
  assembleCapture: operation({
    method: 'POST',
    path: '/captures/{captureId}/assembly',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Have one PDF made of the pages, in this order',
    input: Type.Object({
      captureId: Id,
      pages: Type.Array(Id, { minItems: 1, maxItems: MAX_CAPTURE_PAGES }),
    }),
    output: CaptureView,
  }),
  getCapturePdf: operation({
    method: 'GET',
    path: '/captures/{captureId}/pdf',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'The PDF to be compared with the original',
    bytes: 'OUT',
    input: Capture,
    output: Type.Any(),
  }),
  confirmCapture: operation({
    method: 'POST',
    path: '/captures/{captureId}/confirmation',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'Declare the PDF compared and true to the original: it becomes a file of the dossier',
    input: Type.Object({
      captureId: Id,
      /** The PDF that was compared. */
      sha256: Sha256,
      trueToOriginal: Type.Boolean(),
      /** An earlier scan of the component that this one takes the place of. */
      replaces: Type.Optional(Id),
    }),
    output: FileView,
  }),
  pairPhone: operation({
    method: 'POST',
    path: '/captures/{captureId}/phone',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'A short-lived address at which one telephone may send pages; an earlier one ends',
    input: Capture,
    output: Type.Object({ address: Type.String(), qrSvg: Type.String(), expiresAt: Instant }),
  }),
  unpairPhone: operation({
    method: 'POST',
    path: '/captures/{captureId}/phone/end',
    tag: 'capture',
    caller: 'OFFICER',
    helping: true,
    summary: 'End the telephone’s address',
    input: Capture,
    output: Nothing,
  }),
  openPhoneTask: operation({
    method: 'POST',
    path: '/phone-capture',
    tag: 'capture',
    caller: 'ANYONE',
    summary: 'What the telephone with this token is to photograph',
    input: Type.Object({ token: Token }),
    output: PhoneTask,
  }),
  beginPhonePage: operation({
    method: 'POST',
    path: '/phone-capture/pages',
    tag: 'capture',
    caller: 'ANYONE',
    summary:
      'Begin the resumable upload of one photograph; the telephone names it, so that it may repeat itself',
    input: Type.Object({
      token: Token,
      device: Device,
      pageId: Id,
      size: Size,
      sha256: Type.Optional(Sha256),
    }),
    output: PageUpload,
  }),
  uploadPhonePart: operation({
    method: 'PUT',
    path: '/phone-capture/pages/{pageId}',
    tag: 'capture',
    caller: 'ANYONE',
    summary: 'The next bytes, from the offset given in the query',
    bytes: 'IN',
    input: Type.Object({ ...PhonePage.properties, offset: Type.Integer({ minimum: 0 }) }),
    output: PageUpload,
  }),
  getPhoneUpload: operation({
    method: 'GET',
    path: '/phone-capture/pages/{pageId}',
    tag: 'capture',
    caller: 'ANYONE',
    summary: 'Where the upload of a photograph stands, to resume it',
    input: PhonePage,
    output: PageUpload,
  }),
  endPhoneTask: operation({
    method: 'POST',
    path: '/phone-capture/end',
    tag: 'capture',
    caller: 'ANYONE',
    summary: 'The telephone has sent all; its address ends',
    input: Type.Object({ token: Token, device: Device }),
    output: Nothing,
  }),
};
