export { loadPeople } from './load.ts';
export { identityActs } from './routes.ts';
export { callerAt, callerOf, findPerson, getPerson, tokenHash, type CallerPost } from './caller.ts';
export { setPassword } from './acts/set-password.ts';
export type { PersonTable } from './tables.ts';
export { addOfficer, closeAccount, listAccounts, type AccountLine, type NewOfficer } from './accounts.ts';
