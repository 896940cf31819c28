export { formActs } from './routes.ts';
