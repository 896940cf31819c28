export { worklistActs } from './routes.ts';
