export { devicesActs } from './routes.ts';
