export { callApplicant } from './call-applicant.ts';
export { tellReceiver } from './tell-receiver.ts';
export { tellSupervisors } from './tell-supervisors.ts';
export { carryOutTimer } from './carry-out-timer.ts';
export { DEADLINE_JOBS } from './jobs.ts';
export { controlOffice } from './addressee.ts';
export { raise } from './raise.ts';
export { deadlinesActs } from './routes.ts';
