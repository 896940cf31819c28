import './tables.ts';

export { recoveryActs } from './routes.ts';
