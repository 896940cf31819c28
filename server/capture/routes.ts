import { assembleCapture } from './acts/assemble-capture.ts';
import { beginCapture } from './acts/begin-capture.ts';
import { beginCapturePage } from './acts/begin-capture-page.ts';
import { beginPhonePage } from './acts/begin-phone-page.ts';
import { confirmCapture } from './acts/confirm-capture.ts';
import { endPhoneTask } from './acts/end-phone-task.ts';
import { pairPhone } from './acts/pair-phone.ts';
import { removeCapturePage } from './acts/remove-capture-page.ts';
import { unpairPhone } from './acts/unpair-phone.ts';
import { uploadCapturePart } from './acts/upload-capture-part.ts';
import { uploadPhonePart } from './acts/upload-phone-part.ts';
import { getCapture } from './queries/get-capture.ts';
import { getCapturePage } from './queries/get-capture-page.ts';
import { getCapturePdf } from './queries/get-capture-pdf.ts';
import { getCaptureUpload } from './queries/get-capture-upload.ts';
import { getPhoneUpload } from './queries/get-phone-upload.ts';
import { openPhoneTask } from './queries/open-phone-task.ts';

export const captureActs = {
  beginCapture,
  getCapture,
  beginCapturePage,
  uploadCapturePart,
  getCaptureUpload,
  getCapturePage,
  removeCapturePage,
  assembleCapture,
  getCapturePdf,
  confirmCapture,
  pairPhone,
  unpairPhone,
  openPhoneTask,
  beginPhonePage,
  uploadPhonePart,
  getPhoneUpload,
  endPhoneTask,
};
