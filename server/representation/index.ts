import './tables.ts';

export { checkedNumber, sameName } from './party.ts';
export { representationActs } from './routes.ts';
