import './tables.ts';

export { lettersActs } from './routes.ts';
