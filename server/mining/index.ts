export { miningActs } from './routes.ts';
