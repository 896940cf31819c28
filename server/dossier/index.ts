export { dossierActs } from './routes.ts';
export { keepSlip } from './jobs.ts';
