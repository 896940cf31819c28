import { decideStaff } from './acts/decide-staff.ts';
import { endPost } from './acts/end-post.ts';
import { proposeStaff } from './acts/propose-staff.ts';
import { readStaffFile } from './acts/read-staff-file.ts';
import { resetPassword } from './acts/reset-password.ts';
import { getStaffChange } from './queries/get-staff-change.ts';
import { getStaffTemplate } from './queries/get-staff-template.ts';
import { listStaffChanges } from './queries/list-staff-changes.ts';
import { listStaff } from './queries/list-staff.ts';

export const staffActs = {
  listStaff,
  listStaffChanges,
  getStaffChange,
  getStaffTemplate,
  readStaffFile,
  proposeStaff,
  decideStaff,
  endPost,
  resetPassword,
};
