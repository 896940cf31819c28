export { loadPeople } from './load.ts';
export { identityActs } from './routes.ts';
export {
  callerAt,
  callerOf,
  findPerson,
  getPerson,
  tokenHash,
  type CallerPost,
  type Represented,
} from './caller.ts';
export { hashPassword, NO_PASSWORD, setPassword } from './acts/set-password.ts';
export { passwordFault } from './password-fault.ts';
export { signInWays } from './queries/get-sign-in-ways.ts';
export { newOnceCode, recoveryHash } from './second-factor/codes.ts';
export { closeSecrets } from './second-factor/close-secrets.ts';
export type { PersonTable } from './tables.ts';
export { addOfficer, closeAccount, listAccounts, type AccountLine, type NewOfficer } from './accounts.ts';
export { RETURN_PATH } from './acts/begin-sign-in.ts';
export { openEIdentity, type EIdentity, type EIdentitySettings } from './e-identity/relying-party.ts';
