import { cancelRecovery } from './acts/cancel-recovery.ts';
import { issueRecovery } from './acts/issue-recovery.ts';
import { recoverAccount } from './acts/recover-account.ts';
import { findRecoverable } from './queries/find-recoverable.ts';
import { listMyRecoveries } from './queries/list-my-recoveries.ts';
import { listRecoveries } from './queries/list-recoveries.ts';

export const recoveryActs = {
  findRecoverable,
  issueRecovery,
  recoverAccount,
  cancelRecovery,
  listMyRecoveries,
  listRecoveries,
};
