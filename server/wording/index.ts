export { wordingActs } from './routes.ts';
