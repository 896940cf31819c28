export { qualityActs } from './routes.ts';
