export { assembleScan } from './assemble.ts';
export { dropLeftCaptures } from './drop.ts';
export { captureActs } from './routes.ts';
