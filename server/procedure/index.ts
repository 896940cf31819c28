export { procedureActs } from './routes.ts';
