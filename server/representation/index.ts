import './tables.ts';

export { representationActs } from './routes.ts';
