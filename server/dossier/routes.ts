import { acceptDossier } from './acts/accept.ts';
import { approveResult } from './acts/approve-result.ts';
import { assignTask } from './acts/assign-task.ts';
import { completeTask } from './acts/complete-task.ts';
import { createDraft } from './acts/create-draft.ts';
import { deliverResult } from './acts/deliver-result.ts';
import { issueResult } from './acts/issue-result.ts';
import { refuseDossier } from './acts/refuse.ts';
import { removeFile } from './acts/remove-file.ts';
import { requestSupplement } from './acts/request-supplement.ts';
import { returnForRework } from './acts/return-for-rework.ts';
import { submitDossier } from './acts/submit.ts';
import { supplyDocuments } from './acts/supply.ts';
import { updateDraft } from './acts/update-draft.ts';
import { uploadFile } from './acts/upload-file.ts';
import { uploadPart } from './acts/upload-part.ts';
import { explainDue } from './queries/explain-due.ts';
import { findApplicant } from './queries/find-applicant.ts';
import { getDossier } from './queries/get-dossier.ts';
import { getFile } from './queries/get-file.ts';
import { getSlip } from './queries/get-slip.ts';
import { getUpload } from './queries/get-upload.ts';
import { listMyDossiers } from './queries/list-my-dossiers.ts';
import { listWork } from './queries/list-work.ts';
import { trackDossier } from './queries/track.ts';

export const dossierActs = {
  createDraft,
  updateDraft,
  submitDossier,
  acceptDossier,
  requestSupplement,
  supplyDocuments,
  refuseDossier,
  assignTask,
  completeTask,
  returnForRework,
  approveResult,
  issueResult,
  deliverResult,
  getDossier,
  listMyDossiers,
  listWork,
  trackDossier,
  explainDue,
  getSlip,
  findApplicant,
  uploadFile,
  uploadPart,
  getUpload,
  getFile,
  removeFile,
};
