export { unitsActs } from './routes.ts';
