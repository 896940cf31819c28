export { makeCertifiedCopy } from './make-copy.ts';
export { certificationActs } from './routes.ts';
