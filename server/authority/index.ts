export { assertAuthority, judgeAuthority, type SignedBy, type ToDecide } from './assert-authority.ts';
export { decidedAt, decidersOf, decidersThere, type Decider } from './deciders.ts';
export { loadAuthority } from './load.ts';
export { mayReadAuthorities, maySetUp } from './rights.ts';
export { authorityActs } from './routes.ts';
